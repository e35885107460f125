package dev.dsqlkit.config;

import java.util.regex.Pattern;

/** Reads the property about background jobs. */
final class JobsReader {
  private static final String INSTANT = DsqlProperty.JOBS.defaultValue().orElseThrow();
  private static final Pattern FORM = Pattern.compile(INSTANT + "|manual|delayed:(\\d{1,8})");
  private static final int MOST_MILLIS = 86_400_000;

  private JobsReader() {}

  static String read(Settings settings, Mode mode) throws WrongConfigurationException {
    String value = settings.get(DsqlProperty.JOBS).orElseThrow();
    var form = FORM.matcher(value);
    boolean fits =
        form.matches() && (form.group(1) == null || Integer.parseInt(form.group(1)) <= MOST_MILLIS);
    if (!fits) {
      throw Choice.wrong(
          DsqlProperty.JOBS,
          value,
          "Allowed: instant, manual, and delayed: with milliseconds from 0 to %d, such as delayed:200."
              .formatted(MOST_MILLIS));
    }
    if (mode == Mode.CLUSTER && !value.equals(INSTANT)) {
      throw Choice.wrong(
          DsqlProperty.JOBS, value, "That is for local mode: on a cluster the cluster decides.");
    }
    return value;
  }
}
