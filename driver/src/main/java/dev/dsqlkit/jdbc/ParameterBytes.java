package dev.dsqlkit.jdbc;

import org.postgresql.core.ParameterList;
import org.postgresql.util.StreamWrapper;

/** Estimates the memory that a copy of bound parameters keeps. Characters count as one byte. */
final class ParameterBytes {
  /** The list and its four arrays; a slot in each of them and the header of the value. */
  private static final long LIST = 110;

  private static final long VALUE = 40;

  private ParameterBytes() {}

  static long of(ParameterList parameters) {
    if (parameters.getParameterCount() == 0) {
      return 0; // one list for all
    }
    long bytes = LIST;
    for (Object value : parameters.getValues()) {
      bytes += VALUE;
      if (value instanceof String text) {
        bytes += text.length();
      } else if (value instanceof byte[] raw) {
        bytes += raw.length;
      } else if (value instanceof StreamWrapper stream) {
        bytes += stream.getLength();
      }
    }
    return bytes;
  }
}
