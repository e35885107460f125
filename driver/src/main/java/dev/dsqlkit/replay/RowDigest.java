package dev.dsqlkit.replay;

import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;

/**
 * Digests the observed values of one result set while they are read, in the order of the rows and
 * without it. Allocates nothing for a row. Not for use by several threads.
 */
final class RowDigest {
  /** Parts the hash of a row within the unordered sum from the hash of the ordered chain. */
  private static final long ROW = 0x726f77;

  private final SipHash hash;
  private long rowLow;
  private long rowHigh;
  private long orderedLow;
  private long orderedHigh;
  private long unorderedLow;
  private long unorderedHigh;
  private long rows;

  RowDigest() {
    this(JvmKey.K0, JvmKey.K1);
  }

  RowDigest(long k0, long k1) {
    this.hash = new SipHash(k0, k1);
  }

  /**
   * Adds a value to the current row. The columns of a row may come in any order, each at most once.
   *
   * @param value the bytes as they came over the wire, null for NULL
   */
  void column(int index, byte @Nullable [] value) {
    // The prefix frames the value: NULL is no empty string, and no byte can change its column.
    long length = (value == null ? -1 : value.length) & 0xffffffffL;
    hash.hash((long) index << 32 | length, value);
    rowLow += hash.low();
    rowHigh += hash.high();
  }

  /** Ends the current row, also one of which nothing was observed. */
  void endRow() {
    hash.hash(orderedLow, orderedHigh, rowLow, rowHigh);
    orderedLow = hash.low();
    orderedHigh = hash.high();
    hash.hash(rowLow, rowHigh, ROW, 1);
    unorderedLow += hash.low();
    unorderedHigh += hash.high();
    rowLow = 0;
    rowHigh = 0;
    rows++;
  }

  /** Of the rows ended so far, in their order. */
  Digest ordered() {
    return new Digest(orderedLow, orderedHigh);
  }

  /** Of the rows ended so far, whatever their order. */
  Digest unordered() {
    return new Digest(unorderedLow, unorderedHigh);
  }

  /** Of the row that is not ended yet. */
  Digest row() {
    return new Digest(rowLow, rowHigh);
  }

  /** How many rows were ended. */
  long rows() {
    return rows;
  }

  /** Digests never leave the process, so each one may have a key that nobody knows. */
  private static final class JvmKey {
    private static final SecureRandom RANDOM = new SecureRandom();
    static final long K0 = RANDOM.nextLong();
    static final long K1 = RANDOM.nextLong();
  }
}
