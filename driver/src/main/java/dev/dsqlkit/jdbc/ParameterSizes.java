package dev.dsqlkit.jdbc;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Estimates the bytes that bound parameters add to a transaction. Only texts, byte arrays and
 * streams of known length are measured; small values do not count.
 */
final class ParameterSizes {
  private static final int SMALL = 256;

  private int @Nullable [] large;

  void set(int index, @Nullable Object value) {
    if (value instanceof String text) {
      set(index, Utf8.length(text));
    } else if (value instanceof byte[] bytes) {
      set(index, bytes.length);
    } else {
      set(index, 0);
    }
  }

  void set(int index, long size) {
    int counted = size <= SMALL ? 0 : (int) Math.min(size, Integer.MAX_VALUE);
    if (large == null) {
      if (counted == 0) {
        return;
      }
      large = new int[index];
    } else if (large.length < index) {
      large = Arrays.copyOf(large, index);
    }
    large[index - 1] = counted;
  }

  void clear() {
    large = null;
  }

  long total() {
    return large == null ? 0 : Arrays.stream(large).asLongStream().sum();
  }
}
