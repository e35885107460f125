package dev.dsqlkit.replay;

import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;

/**
 * Results of up to three rows of up to three columns, each written as a number: two bits for the
 * rows, two for the columns, four for each value. Different numbers are different results.
 */
final class SmallResult {
  private static final String[] WORDS = {
    "",
    "\0",
    "\0\0",
    "a",
    "b",
    "ab",
    "ba",
    "aa",
    "a\0",
    "\0a",
    "aaaaaaa",
    "aaaaaaaa",
    "aaaaaaaaa",
    "\1",
    "\u0001\0\0\0\0\0\0\0"
  };
  private static final byte[][] VALUES = new byte[WORDS.length + 1][];

  static {
    for (int i = 0; i < WORDS.length; i++) {
      VALUES[i + 1] = WORDS[i].getBytes(StandardCharsets.UTF_8);
    }
  }

  private SmallResult() {}

  private static int oneToThree(int bits) {
    return bits == 0 ? 3 : bits;
  }

  private static int rows(long result) {
    return oneToThree((int) (result & 3));
  }

  private static int columns(long result) {
    return oneToThree((int) (result >>> 2 & 3));
  }

  private static int row(long result, int row) {
    int bits = 4 * columns(result);
    return (int) (result >>> (4 + bits * row)) & ((1 << bits) - 1);
  }

  /** The number without the bits that mean nothing. */
  static long trimmed(long random) {
    return number(random, IntStream.range(0, rows(random)).map(row -> row(random, row)).toArray());
  }

  /** The same for all results that differ in nothing but the order of their rows. */
  static long sorted(long result) {
    return number(
        result, IntStream.range(0, rows(result)).map(row -> row(result, row)).sorted().toArray());
  }

  private static long number(long shape, int[] rows) {
    long number = rows.length | columns(shape) << 2;
    for (int i = 0; i < rows.length; i++) {
      number |= (long) rows[i] << (4 + 4 * columns(shape) * i);
    }
    return number;
  }

  static RowDigest digest(long result, RowDigest digest) {
    for (int row = 0; row < rows(result); row++) {
      for (int column = 0; column < columns(result); column++) {
        digest.column(column, VALUES[row(result, row) >>> (4 * column) & 15]);
      }
      digest.endRow();
    }
    return digest;
  }
}
