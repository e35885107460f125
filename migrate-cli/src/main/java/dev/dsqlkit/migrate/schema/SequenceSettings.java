package dev.dsqlkit.migrate.schema;

/** The numbers of a sequence, all of them as they are in force. */
public record SequenceSettings(
    long start, long increment, long min, long max, long cache, boolean cycle) {
  /** Those of a bigint sequence that is declared with a CACHE alone. */
  public static SequenceSettings caching(long cache) {
    return new SequenceSettings(1, 1, 1, Long.MAX_VALUE, cache, false);
  }
}
