package dev.dsqlkit.junit.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A program with our class path in a JVM of its own. */
final class ChildJvm {
  /** What a program prints when what is measured is over. */
  static final String MARK = "[measured]";

  private ChildJvm() {}

  /** Milliseconds from the start of the JVM to the {@link #MARK}; waits until it has ended. */
  static double millis(Class<?> program, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-classpath");
    command.add(System.getProperty("java.class.path"));
    command.add(program.getName());
    command.addAll(List.of(arguments));
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    double millis = -1;
    try (BufferedReader output = process.inputReader()) {
      for (@Nullable String line = output.readLine(); line != null; line = output.readLine()) {
        if (line.equals(MARK)) {
          millis = (System.nanoTime() - start) / 1e6;
        }
      }
    }
    if (process.waitFor() != 0 || millis < 0) {
      throw new IOException(program.getSimpleName() + " failed");
    }
    return millis;
  }
}
