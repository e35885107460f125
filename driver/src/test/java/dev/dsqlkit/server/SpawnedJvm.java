package dev.dsqlkit.server;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Another JVM that runs {@link ServerProgram}. */
final class SpawnedJvm implements AutoCloseable {
  private static final long LIMIT_SECONDS = 120;

  private final Process process;
  private final BufferedReader output;

  private SpawnedJvm(Process process) {
    this.process = process;
    this.output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  static SpawnedJvm start(Path cache) throws IOException {
    return start(List.of(), cache, TestClassPath.all());
  }

  /** The prefix is a program that runs the command after it. */
  static SpawnedJvm start(List<String> prefix, Path cache, List<String> classPath)
      throws IOException {
    List<String> words = new ArrayList<>(prefix);
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.add("-Ddsql.cache=" + cache);
    words.add("-cp");
    words.add(String.join(File.pathSeparator, classPath));
    words.add(ServerProgram.class.getName());
    return new SpawnedJvm(
        new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.INHERIT).start());
  }

  /** The only line it writes. */
  String answer() throws Exception {
    return CompletableFuture.supplyAsync(this::readLine).get(LIMIT_SECONDS, TimeUnit.SECONDS);
  }

  /** Of its server, from the answer of one that runs. */
  static Path runDirectory(String answer) {
    return Path.of(answer.split(" ", -1)[2]).getParent();
  }

  /** SIGKILL, where there are signals. */
  void kill() {
    process.destroyForcibly();
  }

  /** Ends without shutdown hooks. */
  void halt() throws IOException {
    process.getOutputStream().write('h');
    process.getOutputStream().flush();
  }

  /** Ends as programs do. */
  void exit() throws IOException {
    process.getOutputStream().close();
  }

  @Override
  public void close() throws Exception {
    process.getOutputStream().close();
    if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
  }

  private String readLine() {
    try {
      return output.readLine();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
