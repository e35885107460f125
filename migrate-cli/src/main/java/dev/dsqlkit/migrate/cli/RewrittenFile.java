package dev.dsqlkit.migrate.cli;

import dev.dsqlkit.migrate.script.ScriptBytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A file of the user's that gets another text. */
final class RewrittenFile {
  private RewrittenFile() {}

  /** The file is there as a whole at all times, and keeps its permissions and its mark. */
  static void write(Path file, String text) throws IOException {
    Path real = file.toRealPath();
    Path written =
        real.resolveSibling("." + real.getFileName() + "." + ProcessHandle.current().pid());
    try {
      Files.copy(real, written, StandardCopyOption.COPY_ATTRIBUTES);
      Files.write(written, ByteOrderMark.of(real));
      Files.write(written, ScriptBytes.encode(text), StandardOpenOption.APPEND);
      Files.move(written, real, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(written);
    }
  }
}
