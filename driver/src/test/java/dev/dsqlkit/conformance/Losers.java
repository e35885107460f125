package dev.dsqlkit.conformance;

/** How many of the sessions of a race may lose with a conflict, both ends included. */
record Losers(int min, int max) {

  /** Reads {@code 1} or {@code 1..2}. */
  static Losers parse(String text) {
    String[] ends = text.split("\\.\\.", -1);
    return new Losers(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]));
  }

  boolean allow(long count) {
    return min <= count && count <= max;
  }

  @Override
  public String toString() {
    return min == max ? "" + min : min + ".." + max;
  }
}
