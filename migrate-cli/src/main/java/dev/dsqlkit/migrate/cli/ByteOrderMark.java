package dev.dsqlkit.migrate.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** What editors of Windows write before a text; psql and Flyway pass over that of UTF-8. */
final class ByteOrderMark {
  private static final byte[] UTF_8 = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private ByteOrderMark() {}

  static boolean isUtf8(byte[] head) {
    return Arrays.equals(head, UTF_8);
  }

  static boolean isUtf16(byte[] head) {
    int first = head.length < 2 ? 0 : (head[0] & 0xFF) << 8 | (head[1] & 0xFF);
    return first == 0xFEFF || first == 0xFFFE;
  }

  /** The mark that a file begins with; empty if it has none. */
  static byte[] of(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return isUtf8(in.readNBytes(UTF_8.length)) ? UTF_8.clone() : new byte[0];
    }
  }
}
