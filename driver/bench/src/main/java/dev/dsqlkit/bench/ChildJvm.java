package dev.dsqlkit.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Runs a program with our class path in a JVM of its own. */
final class ChildJvm {
  private ChildJvm() {}

  /**
   * Waits until it has ended.
   *
   * @return the numbers that it printed
   */
  static double[] run(List<String> jvmArguments, Class<?> program, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(jvmArguments);
    command.add("-classpath");
    command.add(System.getProperty("java.class.path"));
    command.add(program.getName());
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String output =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    if (process.waitFor() != 0) {
      throw new IOException(program.getSimpleName() + " failed: " + output);
    }
    return Arrays.stream(output.split(" ", -1)).mapToDouble(Double::parseDouble).toArray();
  }
}
