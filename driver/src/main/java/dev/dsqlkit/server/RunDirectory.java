package dev.dsqlkit.server;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;

/**
 * The directory of one running server: its copy of the data, its log, and a lock that tells other
 * JVMs, for as long as this one lives, to leave it alone.
 */
final class RunDirectory {
  static final String LOCK = "lock";

  private static final Path MEMORY = Path.of("/dev/shm");
  private static final long MEMORY_WANTED = 512L << 20;
  private static final Duration REMOVE_LIMIT = Duration.ofSeconds(30);
  private static final int READY_LINE = 8;

  private final Path path;
  private final Account account;
  private final FileChannel lock;

  private RunDirectory(Path path, Account account, FileChannel lock) {
    this.path = path;
    this.account = account;
    this.lock = lock;
  }

  /** Creating databases means creating hundreds of files, which memory does much faster. */
  static Path parent() throws IOException {
    boolean roomy =
        Files.isWritable(MEMORY) && Files.getFileStore(MEMORY).getUsableSpace() >= MEMORY_WANTED;
    return roomy ? MEMORY : Path.of(System.getProperty("java.io.tmpdir")).toAbsolutePath();
  }

  static RunDirectory create(Path parent, Account account) throws IOException {
    Path path = createNew(parent, RunDirectoryName.of(account));
    if (!account.prefix().isEmpty()) {
      Ownership.give(path, account.uid());
    }
    // Locked before it gets the name that others look at.
    Path unlocked = path.resolve("locking");
    FileChannel lock =
        FileChannel.open(unlocked, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    lock.lock();
    Files.move(unlocked, path.resolve(LOCK));
    return new RunDirectory(path, account, lock);
  }

  private static Path createNew(Path parent, RunDirectoryName name) throws IOException {
    for (int number = 1; ; number++) {
      try {
        Path path = parent.resolve(name.numbered(number));
        return Files.createDirectory(path, Permissions.of("rwx------"));
      } catch (FileAlreadyExistsException e) {
        // another server of this JVM
      }
    }
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

  Path pidFile() {
    return data().resolve("postmaster.pid");
  }

  /** The server writes its state into this file. */
  boolean isReady() {
    Path file = pidFile();
    if (!file.toFile().exists()) {
      return false;
    }
    try {
      List<String> lines = Files.readAllLines(file);
      return lines.size() >= READY_LINE && lines.get(READY_LINE - 1).startsWith("ready");
    } catch (IOException e) {
      return false; // the server replaces the file
    }
  }

  /** Removes the directory, unless the guard already did. */
  void remove() throws IOException {
    lock.close();
    if (Files.exists(path)) {
      remove(path, account);
    }
  }

  /** As the server's user: root must not delete where another user could swap in a link. */
  static void remove(Path directory, Account account) throws IOException {
    if (Platform.isWindows()) {
      DirectoryTree.delete(directory);
    } else {
      Command.run(account.command(List.of("rm", "-rf", directory.toString())), REMOVE_LIMIT);
    }
  }
}
