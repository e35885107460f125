package dev.dsqlkit.server.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Reads a tar archive (ustar, GNU long names, pax paths) member by member. */
final class TarReader {
  private static final int MAX_NAME_BYTES = 64 * 1024;

  private final InputStream in;
  private final byte[] buffer = new byte[64 * 1024];
  private long unread;
  private long padding;

  TarReader(InputStream in) {
    this.in = in;
  }

  /** The next file, directory or symbolic link; empty at the end of the archive. */
  Optional<TarEntry> next() throws IOException {
    Map<String, String> overrides = new HashMap<>();
    while (true) {
      skipRest();
      TarHeader header = readHeader();
      if (header.isEmpty()) {
        return Optional.empty();
      }
      header.verifyChecksum();
      unread = header.size();
      padding = -unread & (TarHeader.SIZE - 1);
      switch (header.type()) {
        case 'L' -> overrides.put("path", untilZero(content()));
        case 'K' -> overrides.put("linkpath", untilZero(content()));
        case 'x' -> paxRecords(content(), overrides);
        case 'g' -> {
          // global pax records carry comments and times, nothing that is unpacked
        }
        default -> {
          return Optional.of(entry(header, overrides));
        }
      }
    }
  }

  /** Writes the content of the entry that {@link #next} gave last. */
  void copyTo(OutputStream out) throws IOException {
    while (unread > 0) {
      int count = in.read(buffer, 0, (int) Math.min(buffer.length, unread));
      if (count < 0) {
        throw new EOFException("the tar archive ends in the middle of a file");
      }
      out.write(buffer, 0, count);
      unread -= count;
    }
  }

  private TarEntry entry(TarHeader header, Map<String, String> overrides) throws IOException {
    if (overrides.containsKey("size")) {
      throw new TarFormatException("a member of 8 GB or more");
    }
    TarEntry.Type type =
        switch (header.type()) {
          case '0', '\0', '7' -> TarEntry.Type.FILE;
          case '5' -> TarEntry.Type.DIRECTORY;
          case '2' -> TarEntry.Type.SYMBOLIC_LINK;
          default -> throw new TarFormatException("member type '" + header.type() + "'");
        };
    return new TarEntry(
        overrides.getOrDefault("path", header.name()),
        type,
        header.mode(),
        overrides.getOrDefault("linkpath", header.linkTarget()),
        header.size());
  }

  private void skipRest() throws IOException {
    copyTo(OutputStream.nullOutputStream());
    in.skipNBytes(padding);
    padding = 0;
  }

  private TarHeader readHeader() throws IOException {
    byte[] block = in.readNBytes(TarHeader.SIZE);
    if (block.length < TarHeader.SIZE) {
      throw new EOFException("the tar archive has no end");
    }
    return new TarHeader(block);
  }

  private byte[] content() throws IOException {
    if (unread > MAX_NAME_BYTES) {
      throw new TarFormatException("a name of " + unread + " bytes");
    }
    byte[] content = in.readNBytes((int) unread);
    unread -= content.length;
    return content;
  }

  private static String untilZero(byte[] bytes) {
    int end = 0;
    while (end < bytes.length && bytes[end] != 0) {
      end++;
    }
    return new String(bytes, 0, end, StandardCharsets.UTF_8);
  }

  /** Records of the form {@code LENGTH KEY=VALUE\n}, where LENGTH counts the whole record. */
  private static void paxRecords(byte[] bytes, Map<String, String> records)
      throws TarFormatException {
    int start = 0;
    while (start < bytes.length) {
      int blank = start;
      int length = 0;
      while (blank < bytes.length && Character.isDigit(bytes[blank])) {
        length = length * 10 + (bytes[blank++] - '0');
      }
      int end = start + length;
      if (end <= blank || end > bytes.length) {
        throw new TarFormatException("a pax record of " + length + " bytes");
      }
      byte[] record = Arrays.copyOfRange(bytes, blank + 1, end - 1);
      String[] pair = new String(record, StandardCharsets.UTF_8).split("=", 2);
      if (pair.length == 2) {
        records.put(pair[0], pair[1]);
      }
      start = end;
    }
  }
}
