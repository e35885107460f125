package dev.dsqlkit.server;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

/** What a server wrote, to tell why it ended. */
final class ServerLog {
  private static final int TAIL_LINES = 10;
  private static final int TAIL_BYTES = 4096;

  private ServerLog() {}

  /** The last lines, or a remark that there are none. */
  static String tail(Path log) {
    try {
      String text = new String(lastBytes(log), StandardCharsets.UTF_8).strip();
      String[] lines = text.split("\n", -1);
      if (text.isEmpty()) {
        return "(it wrote nothing)";
      }
      int first = Math.max(0, lines.length - TAIL_LINES);
      return String.join("\n", Arrays.asList(lines).subList(first, lines.length));
    } catch (IOException e) {
      return "(its log is gone)";
    }
  }

  private static byte[] lastBytes(Path log) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
      file.seek(Math.max(0, file.length() - TAIL_BYTES));
      byte[] bytes = new byte[(int) (file.length() - file.getFilePointer())];
      file.readFully(bytes);
      return bytes;
    }
  }

  /** PostgreSQL says so in English, because the server runs in the C locale. */
  static boolean tellsOfTakenPort(String tail) {
    return tail.contains("could not bind") && tail.contains("in use");
  }
}
