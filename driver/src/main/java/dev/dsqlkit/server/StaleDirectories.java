package dev.dsqlkit.server;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;

/** Run directories of JVMs that were killed together with the guards of their servers. */
final class StaleDirectories {
  private static final Duration CREATION_LIMIT = Duration.ofHours(1);

  private StaleDirectories() {}

  /** Should a server still run in one, it stops by itself when it finds its data gone. */
  static void remove(Path parent, Account account) throws IOException {
    RunDirectoryName name = RunDirectoryName.of(account);
    String[] all = parent.toFile().list();
    if (all == null) {
      return;
    }
    for (String candidate : all) {
      // Opening a lock of this JVM and closing it again would release it.
      if (name.isOfAnotherJvm(candidate) && isStale(parent.resolve(candidate))) {
        RunDirectory.remove(parent.resolve(candidate), account);
      }
    }
  }

  private static boolean isStale(Path directory) {
    Path file = directory.resolve(RunDirectory.LOCK);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (IOException e) {
      return wasNeverLocked(directory);
    }
  }

  /** A JVM may be creating it just now. */
  private static boolean wasNeverLocked(Path directory) {
    try {
      Instant old = Instant.now().minus(CREATION_LIMIT);
      return !Files.exists(directory.resolve(RunDirectory.LOCK))
          && Files.getLastModifiedTime(directory).toInstant().isBefore(old);
    } catch (IOException e) {
      return false; // it went away, or belongs to somebody else
    }
  }
}
