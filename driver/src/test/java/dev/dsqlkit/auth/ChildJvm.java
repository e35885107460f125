package dev.dsqlkit.auth;

import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Another JVM, at home in a directory of its own. */
final class ChildJvm {
  private static final long LIMIT_SECONDS = 120;
  private static final String CLASSES = "classes.log";

  private final Path directory;
  private final List<String> classPath;
  private final List<String> options = new ArrayList<>();

  ChildJvm(Path directory, List<String> classPath) {
    this.directory = directory;
    this.classPath = classPath;
  }

  /** For its {@code java}. */
  ChildJvm option(String option) {
    options.add(option);
    return this;
  }

  /** What {@link ConnectProgram} says. */
  String connect(String url, Properties properties) throws IOException, InterruptedException {
    Path given = directory.resolve("connect.properties");
    try (Writer file = Files.newBufferedWriter(given)) {
      properties.store(file, null);
    }
    return run(ConnectProgram.class, url, given.toString());
  }

  /** What a program says. */
  String run(Class<?> program, String... arguments) throws IOException, InterruptedException {
    Path said = directory.resolve("said.txt");
    ProcessBuilder builder =
        new ProcessBuilder(command(program, arguments))
            .directory(directory.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .redirectOutput(said.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("AWS_"));
    builder.environment().putAll(Map.of("HOME", directory.toString()));
    Process process = builder.start();
    if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IllegalStateException("The other JVM does not end");
    }
    return Files.readString(said, StandardCharsets.UTF_8).strip();
  }

  private List<String> command(Class<?> program, String... arguments) {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(options);
    words.add("-Daws.disableEc2Metadata=true");
    words.add("-Duser.home=" + directory);
    words.add("-Xlog:class+load:file=" + CLASSES);
    words.add("-cp");
    words.add(String.join(File.pathSeparator, classPath));
    words.add(program.getName());
    words.addAll(List.of(arguments));
    return words;
  }

  /** The classes that it has loaded from a package or below it. */
  List<String> loaded(String prefix) throws IOException {
    try (Stream<String> lines = Files.lines(directory.resolve(CLASSES))) {
      return lines.filter(line -> line.contains(" " + prefix + ".")).toList();
    }
  }
}
