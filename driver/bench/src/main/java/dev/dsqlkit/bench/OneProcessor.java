package dev.dsqlkit.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Keeps this process, and all that it starts from then on, on one processor.
 *
 * <p>With several, the scheduler now puts JVM and server on the same one and now on two, where an
 * answer takes three times as long because a sleeping processor has to be woken. Whatever a driver
 * adds is lost in that. On one processor the time of a call is the work of both, so that the ratio
 * is the highest that there can be.
 */
final class OneProcessor {
  private OneProcessor() {}

  /**
   * Does so if the system has {@code taskset}, as Linux usually does; says in words what it did.
   */
  static String pin() throws InterruptedException {
    try {
      String processor = last(Path.of("/proc/self/status"));
      String pid = Long.toString(ProcessHandle.current().pid());
      Process taskset =
          new ProcessBuilder("taskset", "--all-tasks", "--cpu-list", "--pid", processor, pid)
              .redirectErrorStream(true)
              .start();
      String output =
          new String(taskset.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      return taskset.waitFor() == 0
          ? "JVMs and server on one processor"
          : "JVMs and server on all processors (" + output + ")";
    } catch (IOException e) {
      return "JVMs and server on all processors (" + e.getMessage() + ")";
    }
  }

  /** The last of the processors that this process may use. */
  private static String last(Path status) throws IOException {
    for (String line : Files.readAllLines(status)) {
      if (line.startsWith("Cpus_allowed_list:")) {
        return line.replaceFirst(".*\\D", "");
      }
    }
    throw new IOException(status + " does not tell the processors");
  }
}
