package dev.dsqlkit.server.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipException;
import org.tukaani.xz.XZIOException;
import org.tukaani.xz.XZInputStream;

/** Unpacks a {@code .txz} archive into a directory. */
public final class Unpacker {
  private final Path target;
  private final boolean posix;

  private Unpacker(Path target) {
    this.target = target;
    this.posix = target.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  /**
   * Unpacks into an existing directory, with permissions and symbolic links.
   *
   * @throws DamagedArchiveException if the archive is not whole
   * @throws IOException if something cannot be written
   */
  public static void unpack(InputStream archive, Path target) throws IOException {
    try {
      unpack(new TarReader(new XZInputStream(archive)), target);
    } catch (XZIOException | EOFException | ZipException | TarFormatException e) {
      throw new DamagedArchiveException(e);
    }
  }

  static void unpack(TarReader archive, Path target) throws IOException {
    new Unpacker(target).unpack(archive);
  }

  private void unpack(TarReader archive) throws IOException {
    for (Optional<TarEntry> next = archive.next(); next.isPresent(); next = archive.next()) {
      TarEntry entry = next.get();
      Path path = inside(target.resolve(entry.name()), entry);
      switch (entry.type()) {
        case DIRECTORY -> createDirectory(path);
        case SYMBOLIC_LINK -> link(path, entry);
        case FILE -> {
          createDirectory(parent(path));
          try (OutputStream out = Files.newOutputStream(path)) {
            archive.copyTo(out);
          }
        }
      }
      if (entry.type() != TarEntry.Type.SYMBOLIC_LINK) {
        chmod(path, entry.mode());
      }
    }
  }

  /** Archives may leave out the entries of parent directories. */
  private void createDirectory(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      createDirectory(parent(directory));
      Files.createDirectory(directory);
      chmod(directory, 0755);
    }
  }

  /** Set explicitly, because a umask such as 077 would keep an unprivileged server out. */
  private void chmod(Path path, int mode) throws IOException {
    if (posix) {
      Files.setPosixFilePermissions(path, permissions(mode));
    }
  }

  private void link(Path path, TarEntry entry) throws IOException {
    createDirectory(parent(path));
    inside(parent(path).resolve(entry.linkTarget()), entry);
    Files.createSymbolicLink(path, Path.of(entry.linkTarget()));
  }

  private Path parent(Path path) {
    Path parent = path.getParent();
    return parent == null ? target : parent;
  }

  private Path inside(Path path, TarEntry entry) throws TarFormatException {
    Path normal = path.normalize();
    if (!normal.startsWith(target)) {
      throw new TarFormatException("a member outside of the archive: " + entry.name());
    }
    return normal;
  }

  private static Set<PosixFilePermission> permissions(int mode) {
    StringBuilder text = new StringBuilder(9);
    for (int bit = 8; bit >= 0; bit--) {
      text.append(((mode >> bit) & 1) == 1 ? "xwr".charAt(bit % 3) : '-');
    }
    return PosixFilePermissions.fromString(text.toString());
  }
}
