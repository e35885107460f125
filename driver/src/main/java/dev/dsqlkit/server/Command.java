package dev.dsqlkit.server;

import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program that is run to its end. */
final class Command {
  /**
   * What it left.
   *
   * @param status its exit status, 0 for success
   * @param output what it wrote to both of its outputs, stripped
   */
  record Outcome(int status, String output) {}

  private Command() {}

  /** The output goes through a file, so that a program that hangs cannot hang its reader. */
  static Outcome run(List<String> command, Duration limit) throws IOException {
    Path output = Files.createTempFile("dsqlkit", ".log");
    try {
      Process process =
          prepare(command).redirectErrorStream(true).redirectOutput(output.toFile()).start();
      process.getOutputStream().close();
      int status = waitFor(process, limit);
      return new Outcome(status, Files.readString(output, Charset.defaultCharset()).strip());
    } finally {
      Files.deleteIfExists(output);
    }
  }

  /** In a directory that every user may enter, and without settings meant for psql and libpq. */
  static ProcessBuilder prepare(List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command);
    if (!Platform.isWindows()) {
      builder.directory(new File("/"));
    }
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    return builder;
  }

  private static int waitFor(Process process, Duration limit) throws IOException {
    try {
      if (process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
        return process.exitValue();
      }
      throw new IOException("no answer after " + limit.toSeconds() + " seconds");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }
}
