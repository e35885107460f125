package dev.dsqlkit.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Who may own what this process runs: itself and root.
 *
 * @param uid the numeric user id of this process, -1 on systems without such ids
 */
record Ownership(int uid) {
  static final int ROOT = 0;

  private static final int WRITABLE_BY_OTHERS = 0002;
  private static final int STICKY = 01000;
  private static final int ENTERED_BY_OTHERS = 0001;

  static Ownership ofThisProcess() throws IOException {
    if (Platform.isWindows()) {
      return new Ownership(-1);
    }
    Path self = Path.of("/proc/self");
    if (Files.exists(self)) {
      return new Ownership(uid(self));
    }
    Path probe = Files.createTempFile("dsqlkit", "");
    try {
      return new Ownership(uid(probe));
    } finally {
      Files.delete(probe);
    }
  }

  boolean isRoot() {
    return uid == ROOT;
  }

  /** Refuses a directory in which another user could plant programs that we then run. */
  void verify(Path directory) throws IOException, EmbeddedPostgresException {
    if (uid < 0) {
      return;
    }
    int owner = uid(directory);
    if (owner != uid && owner != ROOT) {
      throw new EmbeddedPostgresException(
          "The cache directory %s belongs to another user (uid %d), who could plant programs in it. %s"
              .formatted(directory, owner, CacheLocation.WAY_OUT));
    }
    int mode = mode(directory);
    if ((mode & WRITABLE_BY_OTHERS) != 0 && (mode & STICKY) == 0) {
      throw new EmbeddedPostgresException(
          "Everybody may write to the cache directory %s and could plant programs in it. Take that right away (chmod o-w) or %s"
              .formatted(directory, lowerFirst(CacheLocation.WAY_OUT)));
    }
  }

  /** Whether a user who neither owns anything on the way nor is in its groups gets there. */
  static boolean openToOthers(Path directory) throws IOException {
    for (Path path = directory; path != null; path = path.getParent()) {
      if ((mode(path) & ENTERED_BY_OTHERS) == 0) {
        return false;
      }
    }
    return true;
  }

  static void give(Path path, int uid) throws IOException {
    Files.setAttribute(path, "unix:uid", uid);
  }

  private static int uid(Path path) throws IOException {
    return (Integer) Files.getAttribute(path, "unix:uid");
  }

  private static int mode(Path path) throws IOException {
    return (Integer) Files.getAttribute(path, "unix:mode");
  }

  private static String lowerFirst(String sentence) {
    return Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
  }
}
