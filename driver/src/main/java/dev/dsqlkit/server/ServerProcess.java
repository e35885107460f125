package dev.dsqlkit.server;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A running postgres and, around it, a shell that stops it when this JVM ends, however it ends: the
 * shell waits for the end of its input, which the operating system gives it when the JVM is gone.
 * So no shutdown hook is needed, and those of the application can still use the server.
 *
 * <p>On Windows there is no such shell; there a shutdown hook stops the server, and one whose JVM
 * was killed goes on. Windows and macOS are not part of this project's own test runs.
 */
final class ServerProcess {
  private static final Duration MOMENT = Duration.ofMillis(1);
  private static final Duration STOP_LIMIT = Duration.ofSeconds(10);
  private static final int READY_LINE = 8;

  private final Process process;
  private final RunDirectory directory;

  private ServerProcess(Process process, RunDirectory directory) {
    this.process = process;
    this.directory = directory;
  }

  /** Starts a server on a copy of the template. It takes a while until it {@link #awaitReady}. */
  static ServerProcess launch(
      RunDirectory directory, Account account, Path template, List<String> postgres)
      throws IOException {
    List<String> words = new ArrayList<>();
    if (Platform.isWindows()) {
      DirectoryTree.copy(template, directory.data());
      words.addAll(postgres);
    } else {
      words.addAll(ownSession());
      words.addAll(account.command(List.of("sh", "-c", script(), "dsqlkit-guard")));
      words.add(directory.path().toString());
      words.add(template.toString());
      words.addAll(postgres);
    }
    Process process =
        Command.prepare(words)
            .redirectErrorStream(true)
            .redirectOutput(directory.log().toFile())
            .start();
    ServerProcess server = new ServerProcess(process, directory);
    if (Platform.isWindows()) {
      Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    }
    return server;
  }

  /** What is sent to the terminal's processes, as by Ctrl-C, must not reach the server. */
  private static List<String> ownSession() {
    String path = System.getenv().getOrDefault("PATH", "");
    for (String directory : path.split(File.pathSeparator, -1)) {
      if (new File(directory, "setsid").canExecute()) {
        return List.of("setsid");
      }
    }
    return List.of();
  }

  private static String script() throws IOException {
    try (var in = ServerProcess.class.getResourceAsStream("guard.sh")) {
      if (in == null) {
        throw new IOException("guard.sh is missing beside this class");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Whether it accepts connections before the deadline; false, too, if it ended. */
  boolean awaitReady(Deadline deadline) {
    Path pidFile = directory.data().resolve("postmaster.pid");
    while (process.isAlive() && !deadline.passed()) {
      if (isReady(pidFile)) {
        return true;
      }
      deadline.pause(MOMENT);
    }
    return false;
  }

  /** The server writes its state as the last line of this file. */
  private static boolean isReady(Path pidFile) {
    if (!pidFile.toFile().exists()) {
      return false;
    }
    try {
      List<String> lines = Files.readAllLines(pidFile);
      return lines.size() >= READY_LINE && lines.get(READY_LINE - 1).startsWith("ready");
    } catch (IOException e) {
      return false; // the server replaces the file
    }
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** The exit status of the server, or of what failed before it ran. */
  int exitStatus() {
    return process.exitValue();
  }

  String logTail() {
    return ServerLog.tail(directory.log());
  }

  /** Stops the server, disconnecting its clients, and removes its directory. */
  void stop() throws IOException {
    try {
      process.getOutputStream().close();
      if (Platform.isWindows()) {
        process.destroy();
      }
      if (!process.waitFor(STOP_LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
        kill();
      }
    } catch (InterruptedException e) {
      kill();
      Thread.currentThread().interrupt();
    } finally {
      directory.delete();
    }
  }

  private void kill() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
