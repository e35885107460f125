package dev.dsqlkit.server.archive;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes tar archives, correct and broken ones, as other programs would. */
final class TarBytes {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  TarBytes file(String name, String content) {
    return member('0', name, "", content);
  }

  TarBytes member(char type, String name, String link, String content) {
    return posix(type, "", name, link, content);
  }

  TarBytes posix(char type, String prefix, String name, String link, String content) {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    byte[] header = new byte[512];
    put(header, 0, name);
    put(header, 100, "0000754\0");
    put(header, 124, "%011o\0".formatted(bytes.length));
    header[156] = (byte) type;
    put(header, 157, link);
    put(header, 257, "ustar\00000");
    put(header, 345, prefix);
    put(header, 148, "        ");
    int sum = 0;
    for (byte b : header) {
      sum += b & 0xff;
    }
    put(header, 148, "%06o\0 ".formatted(sum));
    out.writeBytes(header);
    out.writeBytes(Arrays.copyOf(bytes, (bytes.length + 511) / 512 * 512));
    return this;
  }

  byte[] end() {
    out.writeBytes(new byte[1024]);
    return unfinished();
  }

  byte[] unfinished() {
    return out.toByteArray();
  }

  TarReader read() {
    return new TarReader(new ByteArrayInputStream(end()));
  }

  private static void put(byte[] header, int offset, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    System.arraycopy(bytes, 0, header, offset, bytes.length);
  }
}
