package dev.dsqlkit.server;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A server on Windows, which has no shell to stop it after its JVM: an ordinary exit of the JVM
 * stops it, but one whose JVM was killed goes on. Windows is not part of our own test runs.
 */
final class UnguardedServer implements RunningServer {
  private static final Duration STOP_LIMIT = Duration.ofSeconds(10);

  private final Process process;
  private final RunDirectory directory;

  private UnguardedServer(Process process, RunDirectory directory) {
    this.process = process;
    this.directory = directory;
  }

  static UnguardedServer launch(RunDirectory directory, Path template, List<String> postgres)
      throws IOException {
    DirectoryTree.copy(template, directory.data());
    Process process =
        Command.prepare(postgres)
            .redirectErrorStream(true)
            .redirectOutput(directory.log().toFile())
            .start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    return new UnguardedServer(process, directory);
  }

  @Override
  public boolean isAlive() {
    return process.isAlive();
  }

  @Override
  public int exitStatus() {
    return process.exitValue();
  }

  @Override
  public void stop() throws IOException {
    process.destroy();
    try {
      if (!process.waitFor(STOP_LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      directory.remove();
    }
  }
}
