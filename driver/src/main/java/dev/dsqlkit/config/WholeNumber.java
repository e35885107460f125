package dev.dsqlkit.config;

/** Reads properties whose value is a whole number. */
final class WholeNumber {

  private WholeNumber() {}

  static int read(Settings settings, DsqlProperty property, int least, int most)
      throws WrongConfigurationException {
    String value = settings.get(property).orElseThrow();
    try {
      int number = Integer.parseInt(value);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // the same answer as for a number out of range
    }
    throw Choice.wrong(
        property, value, "Allowed are whole numbers from %d to %d.".formatted(least, most));
  }
}
