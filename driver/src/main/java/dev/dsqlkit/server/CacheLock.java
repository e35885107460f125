package dev.dsqlkit.server;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Keeps other JVMs, and other threads of this one, from filling the cache at the same time. */
final class CacheLock implements AutoCloseable {
  private static final Duration MOMENT = Duration.ofMillis(10);

  private final FileChannel channel;

  private CacheLock(FileChannel channel) {
    this.channel = channel;
  }

  static CacheLock acquire(Path cache, Duration limit)
      throws IOException, EmbeddedPostgresException {
    Path file = cache.resolve("lock");
    Deadline deadline = Deadline.after(limit);
    // One channel for all attempts: closing any channel on the file would, on POSIX systems,
    // also release the lock that another thread of this JVM holds.
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      while (tryLock(channel) == null) {
        if (deadline.passed()) {
          throw new EmbeddedPostgresException(
              "Another process has been filling the cache for %d seconds. End it if it hangs; it holds the lock on %s."
                  .formatted(limit.toSeconds(), file));
        }
        deadline.pause(MOMENT);
      }
      return new CacheLock(channel);
    } catch (IOException | EmbeddedPostgresException e) {
      channel.close();
      throw e;
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null; // held by this JVM
    }
  }

  /** Closing the channel releases the lock. */
  @Override
  public void close() throws IOException {
    channel.close();
  }
}
