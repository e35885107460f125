package dev.dsqlkit.migrate.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/** Where a result goes: standard output, or a file that is there as a whole or not at all. */
final class Output implements AutoCloseable {
  private final PrintWriter writer;
  private final boolean terminal;
  private final @Nullable Path file;
  private final @Nullable Path written;

  private Output(Shell shell, @Nullable Path file, @Nullable Path written) throws IOException {
    Path target = written == null ? file : written;
    this.writer = target == null ? shell.out() : new PrintWriter(Files.newBufferedWriter(target));
    this.terminal = target == null && shell.terminals().out();
    this.file = file;
    this.written = written;
  }

  /** Standard output, or a file of {@code --output}. */
  static Output to(Shell shell, @Nullable Path output) throws IOException {
    if (output == null) {
      return new Output(shell, null, null);
    }
    Path file = shell.resolve(output);
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      return new Output(shell, file, null);
    }
    Path written =
        file.resolveSibling("." + file.getFileName() + "." + ProcessHandle.current().pid());
    return new Output(shell, file, written);
  }

  PrintWriter writer() {
    return writer;
  }

  boolean isTerminal() {
    return terminal;
  }

  boolean isFile() {
    return file != null;
  }

  /** All is written: the file takes its name. */
  void commit() throws IOException {
    writer.flush();
    if (file == null) {
      return;
    }
    writer.close();
    if (writer.checkError()) {
      throw new IOException(file + ": could not be written");
    }
    if (written != null) {
      Files.move(written, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Leaves no half of a file. */
  @Override
  public void close() throws IOException {
    if (file != null) {
      writer.close();
    }
    if (written != null) {
      Files.deleteIfExists(written);
    }
  }
}
