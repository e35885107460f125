package dev.dsqlkit.server;

import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
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

  /** Only for programs that write less than a pipe holds, 64 KB: nothing is read before the end. */
  static Outcome run(List<String> command, Duration limit) throws IOException {
    Process process = prepare(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    int status = waitFor(process, limit);
    byte[] output = process.getInputStream().readAllBytes();
    return new Outcome(status, new String(output, Charset.defaultCharset()).strip());
  }

  /** In a directory that every user may enter, and without settings meant for psql and libpq. */
  static ProcessBuilder prepare(List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command);
    if (!Platform.isWindows()) {
      builder.directory(new File("/"));
    }
    for (String name : List.copyOf(builder.environment().keySet())) {
      if (name.startsWith("PG")) {
        builder.environment().remove(name);
      }
    }
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
      if (process.isAlive()) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
      }
    }
  }
}
