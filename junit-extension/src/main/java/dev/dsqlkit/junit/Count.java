package dev.dsqlkit.junit;

/** A number of things in words. */
final class Count {
  private Count() {}

  /** Such as {@code 1 row} and {@code 2 rows}. */
  static String of(long number, String thing) {
    return number + " " + thing + (number == 1 ? "" : "s");
  }
}
