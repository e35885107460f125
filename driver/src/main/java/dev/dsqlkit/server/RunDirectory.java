package dev.dsqlkit.server;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The directory of one running server: its copy of the data, its log, and a lock that tells other
 * JVMs, for as long as this one lives, to leave it alone.
 */
final class RunDirectory {
  private static final Path MEMORY = Path.of("/dev/shm");
  private static final long MEMORY_WANTED = 512L << 20;
  private static final Duration CREATION_LIMIT = Duration.ofHours(1);

  private final Path path;
  private final FileChannel lock;

  private RunDirectory(Path path, FileChannel lock) {
    this.path = path;
    this.lock = lock;
  }

  /** Creating databases means creating hundreds of files, which memory does much faster. */
  static Path parent() throws IOException {
    boolean roomy =
        Files.isWritable(MEMORY) && Files.getFileStore(MEMORY).getUsableSpace() >= MEMORY_WANTED;
    return roomy ? MEMORY : Path.of(System.getProperty("java.io.tmpdir")).toAbsolutePath();
  }

  static RunDirectory create(Path parent, Account account) throws IOException {
    Path path = Files.createTempDirectory(parent, prefix(account) + thisJvm());
    if (!account.prefix().isEmpty()) {
      Ownership.give(path, account.uid());
    }
    // Locked before it gets the name that others look at.
    Path unlocked = path.resolve("locking");
    FileChannel lock =
        FileChannel.open(unlocked, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    lock.lock();
    Files.move(unlocked, path.resolve("lock"));
    return new RunDirectory(path, lock);
  }

  Path path() {
    return path;
  }

  Path data() {
    return path.resolve("data");
  }

  Path log() {
    return path.resolve("server.log");
  }

  /** Removes the directory, unless the server's guard already did. */
  void delete() throws IOException {
    lock.close();
    DirectoryTree.delete(path);
  }

  /**
   * Removes the directories of JVMs that were killed together with their servers' guards. Should a
   * server still run in one, it stops by itself when it finds its data gone.
   */
  static void removeStale(Path parent, Account account) throws IOException {
    String mine = prefix(account) + thisJvm();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(parent, prefix(account) + "*")) {
      for (Path directory : all) {
        // Opening a lock of this JVM and closing it again would release it.
        if (!directory.getFileName().toString().startsWith(mine) && isStale(directory)) {
          remove(directory, account);
        }
      }
    }
  }

  private static boolean isStale(Path directory) {
    try (FileChannel channel =
            FileChannel.open(directory.resolve("lock"), StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      return lock != null;
    } catch (IOException e) {
      return wasNeverLocked(directory);
    }
  }

  private static boolean wasNeverLocked(Path directory) {
    try {
      Instant old = Instant.now().minus(CREATION_LIMIT);
      return !Files.exists(directory.resolve("lock"))
          && Files.getLastModifiedTime(directory).toInstant().isBefore(old);
    } catch (IOException e) {
      return false; // it went away, or belongs to somebody else
    }
  }

  /** As the server's user: root must not delete where another user could swap in a link. */
  private static void remove(Path directory, Account account) throws IOException {
    if (Platform.isWindows()) {
      DirectoryTree.delete(directory);
    } else {
      Command.run(
          account.command(List.of("rm", "-rf", directory.toString())), Duration.ofSeconds(30));
    }
  }

  private static String prefix(Account account) {
    return "dsqlkit-" + account.uid() + "-";
  }

  /** A process id alone may come back, in containers it even does so always. */
  private static String thisJvm() {
    ProcessHandle self = ProcessHandle.current();
    long start = self.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    return self.pid() + "-" + start + "-";
  }
}
