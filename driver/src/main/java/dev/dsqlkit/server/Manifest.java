package dev.dsqlkit.server;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;

/**
 * Lists a cached directory's content in a file beside it, {@code CRC SIZE PATH} a line. It is
 * written last, so that a directory without it was not finished.
 */
final class Manifest {
  private static final String NAME = "manifest";
  private static final String DIRECTORY = "directory";

  private Manifest() {}

  static void write(Path directory) throws IOException {
    List<String> lines = new ArrayList<>();
    try (Stream<Path> walk = Files.walk(directory)) {
      for (Path path : (Iterable<Path>) walk.skip(1)::iterator) {
        lines.add(describe(path) + " " + directory.relativize(path));
      }
    }
    Files.write(directory.resolve(NAME), lines);
  }

  private static String describe(Path path) throws IOException {
    return Files.isDirectory(path) ? DIRECTORY + " 0" : crc(path) + " " + Files.size(path);
  }

  /** Whether everything is there in its size: a matter of milliseconds, done at each start. */
  static boolean matchesSizes(Path directory) {
    return matches(directory, false);
  }

  /** Whether everything is there with its content. */
  static boolean matchesContent(Path directory) {
    return matches(directory, true);
  }

  private static boolean matches(Path directory, boolean content) {
    try (BufferedReader lines = Files.newBufferedReader(directory.resolve(NAME))) {
      String base = directory + File.separator;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!matches(base, line, content)) {
          return false;
        }
      }
      return true;
    } catch (IOException | RuntimeException e) {
      return false; // no manifest, or a damaged one
    }
  }

  /** java.io.File, because it is much faster here than a Path and its attributes. */
  private static boolean matches(String base, String line, boolean content) throws IOException {
    int first = line.indexOf(' ');
    int second = line.indexOf(' ', first + 1);
    String crc = line.substring(0, first);
    long size = Long.parseLong(line.substring(first + 1, second));
    File file = new File(base.concat(line.substring(second + 1)));
    if (crc.equals(DIRECTORY)) {
      return file.isDirectory();
    }
    boolean sameSize = file.length() == size && (size > 0 || file.exists());
    return sameSize && (!content || crc.equals(crc(file.toPath())));
  }

  private static String crc(Path path) throws IOException {
    CRC32 crc = new CRC32();
    try (InputStream in = new CheckedInputStream(Files.newInputStream(path), crc)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return Long.toHexString(crc.getValue());
  }
}
