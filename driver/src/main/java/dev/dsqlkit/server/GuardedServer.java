package dev.dsqlkit.server;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A server with a shell beside it that stops it when this JVM ends, however that happens. So there
 * is no shutdown hook, and those of the application can still use the server.
 */
final class GuardedServer implements RunningServer {
  private static final Duration MOMENT = Duration.ofMillis(1);
  private static final Duration PIPE_LIMIT = Duration.ofSeconds(20);
  private static final Duration STOP_LIMIT = Duration.ofSeconds(20);

  /**
   * Holds those that have not been stopped: a pipe that nobody refers to would be closed by the
   * garbage collector, and its server stopped, though the JVM goes on.
   */
  private static final Set<GuardedServer> RUNNING = ConcurrentHashMap.newKeySet();

  private final Process starter;
  private final RunDirectory directory;
  private final @Nullable RandomAccessFile alive;

  private GuardedServer(Process starter, RunDirectory directory, @Nullable RandomAccessFile alive) {
    this.starter = starter;
    this.directory = directory;
    this.alive = alive;
  }

  static GuardedServer launch(
      RunDirectory directory, Account account, Path template, List<String> postgres)
      throws IOException {
    List<String> words = new ArrayList<>(ownSession());
    words.addAll(account.command(List.of("sh", "-c", script(), "dsqlkit-server")));
    words.add(directory.path().toString());
    words.add(template.toString());
    words.addAll(postgres);
    Process starter =
        Command.prepare(words)
            .redirectErrorStream(true)
            .redirectOutput(directory.log().toFile())
            .start();
    GuardedServer server = new GuardedServer(starter, directory, openPipe(starter, directory));
    RUNNING.add(server);
    return server;
  }

  /** Nothing, if the script ended early; why that was is in the log. */
  private static @Nullable RandomAccessFile openPipe(Process starter, RunDirectory directory)
      throws IOException {
    File pipe = directory.path().resolve("alive").toFile();
    Deadline deadline = Deadline.after(PIPE_LIMIT);
    while (!pipe.exists()) {
      if (!starter.isAlive() || deadline.passed()) {
        return null;
      }
      deadline.pause(MOMENT);
    }
    // Opened for both directions, because opening for writing alone would wait for a reader.
    RandomAccessFile alive = new RandomAccessFile(pipe, "rw");
    try (OutputStream script = starter.getOutputStream()) {
      script.write('\n');
    } catch (IOException e) {
      // The script failed and no longer listens. Its exit status tells.
    }
    return alive;
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
    try (InputStream in = GuardedServer.class.getResourceAsStream("guarded-server.sh")) {
      if (in == null) {
        throw new IOException("guarded-server.sh is missing beside this class");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Override
  public boolean isAlive() {
    boolean starting = starter.isAlive();
    boolean started = alive != null && (starting || starter.exitValue() == 0);
    return started && directory.path().toFile().exists() && !ended().exists();
  }

  @Override
  public int exitStatus() {
    try {
      return Integer.parseInt(Files.readString(ended().toPath()).strip());
    } catch (IOException | NumberFormatException e) {
      return starter.isAlive() ? 0 : starter.exitValue();
    }
  }

  /** Written by the guard when the server ended without having been told to. */
  private File ended() {
    return directory.path().resolve("ended").toFile();
  }

  @Override
  public void stop() throws IOException {
    RUNNING.remove(this);
    try {
      if (alive != null) {
        boolean guarded = isAlive();
        alive.close();
        if (guarded) {
          awaitRemoval();
        }
      }
      starter.destroyForcibly();
    } finally {
      directory.remove();
    }
  }

  private void awaitRemoval() throws IOException {
    Deadline deadline = Deadline.after(STOP_LIMIT);
    while (directory.path().toFile().exists() && !ended().exists()) {
      if (deadline.passed()) {
        killServer();
        return;
      }
      deadline.pause(MOMENT);
    }
  }

  private void killServer() throws IOException {
    long pid = Long.parseLong(Files.readAllLines(directory.pidFile()).get(0));
    ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
  }
}
