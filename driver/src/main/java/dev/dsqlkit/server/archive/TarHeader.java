package dev.dsqlkit.server.archive;

import java.nio.charset.StandardCharsets;

/** The 512-byte block in front of each member of a tar archive (POSIX ustar and GNU). */
final class TarHeader {
  static final int SIZE = 512;

  private final byte[] block;

  TarHeader(byte[] block) {
    this.block = block;
  }

  /** Two such blocks end an archive. */
  boolean isEmpty() {
    for (byte b : block) {
      if (b != 0) {
        return false;
      }
    }
    return true;
  }

  String name() {
    String name = text(0, 100);
    String prefix = isPosix() ? text(345, 155) : "";
    return prefix.isEmpty() ? name : prefix + "/" + name;
  }

  int mode() throws TarFormatException {
    return (int) number(100, 8) & 0777;
  }

  long size() throws TarFormatException {
    return number(124, 12);
  }

  char type() {
    return (char) block[156];
  }

  String linkTarget() {
    return text(157, 100);
  }

  void verifyChecksum() throws TarFormatException {
    long sum = 0;
    for (int i = 0; i < SIZE; i++) {
      boolean inChecksum = i >= 148 && i < 156;
      sum += inChecksum ? ' ' : block[i] & 0xff;
    }
    if (sum != number(148, 8)) {
      throw new TarFormatException("wrong checksum in a tar header");
    }
  }

  /** GNU archives use the prefix field for something else, and a blank after "ustar". */
  private boolean isPosix() {
    return text(257, 6).equals("ustar");
  }

  private String text(int offset, int length) {
    int end = offset;
    while (end < offset + length && block[end] != 0) {
      end++;
    }
    return new String(block, offset, end - offset, StandardCharsets.UTF_8);
  }

  private long number(int offset, int length) throws TarFormatException {
    if ((block[offset] & 0x80) != 0) {
      return binary(offset, length);
    }
    String digits = text(offset, length).trim();
    try {
      return digits.isEmpty() ? 0 : Long.parseLong(digits, 8);
    } catch (NumberFormatException e) {
      throw new TarFormatException("no octal number in a tar header: " + digits);
    }
  }

  /** GNU's form of numbers that do not fit in octal digits: big-endian, first bit set. */
  private long binary(int offset, int length) {
    long value = block[offset] & 0x7f;
    for (int i = offset + 1; i < offset + length; i++) {
      value = (value << 8) | (block[i] & 0xff);
    }
    return value;
  }
}
