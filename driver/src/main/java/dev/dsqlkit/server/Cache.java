package dev.dsqlkit.server;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;

/**
 * A directory of finished directories. Each is built under another name and renamed at the end, so
 * that it is there whole or not at all, whoever is killed when.
 */
final class Cache {
  private static final Duration LOCK_LIMIT = Duration.ofMinutes(3);
  private static final String UNFINISHED = "unfinished-";

  private final Path directory;
  private final Ownership ownership;

  private Cache(Path directory, Ownership ownership) {
    this.directory = directory;
    this.ownership = ownership;
  }

  static Cache open(Path directory, Ownership ownership) throws EmbeddedPostgresException {
    try {
      if (!Files.isDirectory(directory)) {
        Files.createDirectories(directory);
        open(directory);
      }
      ownership.verify(directory);
      return new Cache(directory, ownership);
    } catch (IOException e) {
      throw unusable(directory, e);
    }
  }

  /** Fills a new directory of the cache. */
  interface Builder {
    void build(Path directory) throws IOException, EmbeddedPostgresException;
  }

  /** The directory of that name; built if it is missing or not as it was built. */
  @SuppressWarnings("try") // the lock is held, not used
  Path entry(String name, Builder builder) throws EmbeddedPostgresException {
    Path entry = directory.resolve(name);
    try {
      if (!Manifest.matchesSizes(entry)) {
        try (CacheLock lock = CacheLock.acquire(directory, LOCK_LIMIT)) {
          if (!Manifest.matchesSizes(entry)) {
            build(entry, builder);
          }
        }
      }
      ownership.verify(entry);
      return entry;
    } catch (IOException e) {
      throw unusable(directory, e);
    }
  }

  /** Compares content, too, and removes the entry if it differs. */
  @SuppressWarnings("try") // the lock is held, not used
  boolean discardIfDamaged(String name) throws EmbeddedPostgresException {
    Path entry = directory.resolve(name);
    try (CacheLock lock = CacheLock.acquire(directory, LOCK_LIMIT)) {
      if (!Files.exists(entry) || Manifest.matchesContent(entry)) {
        return false;
      }
      discard(entry);
      return true;
    } catch (IOException e) {
      throw unusable(directory, e);
    }
  }

  private void build(Path entry, Builder builder) throws IOException, EmbeddedPostgresException {
    removeUnfinished();
    Path unfinished = Files.createTempDirectory(directory, UNFINISHED);
    try {
      open(unfinished);
      builder.build(unfinished);
      Manifest.write(unfinished);
      discard(entry);
      Files.move(unfinished, entry, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      DirectoryTree.delete(unfinished);
    }
  }

  /** Renamed before it is deleted, so that nobody sees half of it. */
  private void discard(Path entry) throws IOException {
    if (Files.exists(entry)) {
      Path trash = Files.createTempDirectory(directory, UNFINISHED);
      Files.move(entry, trash.resolve("discarded"), StandardCopyOption.ATOMIC_MOVE);
      DirectoryTree.delete(trash);
    }
  }

  /** Only the holder of the lock builds, so what is unfinished now was left by a killed JVM. */
  private void removeUnfinished() throws IOException {
    try (DirectoryStream<Path> left = Files.newDirectoryStream(directory, UNFINISHED + "*")) {
      for (Path path : left) {
        DirectoryTree.delete(path);
      }
    }
  }

  /** The server may run as another user than this JVM. */
  private static void open(Path path) throws IOException {
    Permissions.set(path, "rwxr-xr-x");
  }

  private static EmbeddedPostgresException unusable(Path directory, IOException e) {
    return EmbeddedPostgresException.of(
        "PostgreSQL cannot be unpacked into the cache directory " + directory,
        e,
        CacheLocation.WAY_OUT);
  }
}
