package dev.dsqlkit.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Permissions in the notation of ls, on systems that have them. */
final class Permissions {
  private Permissions() {}

  /** For the creation of a file; the umask may take some away. */
  static FileAttribute<?>[] of(String permissions) {
    if (Platform.isWindows()) {
      return new FileAttribute<?>[0];
    }
    return new FileAttribute<?>[] {
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
    };
  }

  static void set(Path path, String permissions) throws IOException {
    if (!Platform.isWindows()) {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }
  }
}
