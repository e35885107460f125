package dev.dsqlkit.jdbc;

import dev.dsqlkit.server.TestClassPath;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A main class of the tests in a JVM of its own. */
final class JavaProgram {
  private JavaProgram() {}

  /** Runs it in a JVM like this one to its end, and returns what it wrote. */
  static String run(List<String> jvmOptions, Class<?> main, String... arguments) throws Exception {
    return run(Path.of(System.getProperty("java.home")), jvmOptions, main, arguments);
  }

  static String run(Path javaHome, List<String> jvmOptions, Class<?> main, String... arguments)
      throws Exception {
    List<String> words = new ArrayList<>();
    words.add(javaHome.resolve("bin").resolve("java").toString());
    words.addAll(jvmOptions);
    words.addAll(List.of("-cp", String.join(File.pathSeparator, TestClassPath.all())));
    words.add(main.getName());
    words.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try {
      byte[] said = process.getInputStream().readAllBytes();
      process.waitFor();
      return new String(said, StandardCharsets.UTF_8).strip();
    } finally {
      process.destroyForcibly();
    }
  }
}
