package dev.dsqlkit.junit.schema;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.function.Predicate;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * Files of the class path, in directories and in jars.
 *
 * @param wanted what is asked of their names
 */
record ClassPathFiles(ClassLoader loader, Predicate<String> wanted) {

  /**
   * Adds the file, or all below the directory, by their paths below it. A directory may stand in
   * several places of the class path; of two files with one path the first wins, as for classes.
   */
  void find(String resource, Map<String, SourceFile> found) throws IOException {
    for (URL url : Collections.list(loader.getResources(resource))) {
      if (url.getProtocol().equals("file")) {
        inDirectory(path(url), resource, found);
      } else if (url.openConnection() instanceof JarURLConnection jar) {
        inJar(jar, resource, found);
      } else {
        throw new IOException("neither in a directory nor in a jar: " + url);
      }
    }
  }

  private static Path path(URL url) throws IOException {
    try {
      return Path.of(new URI(url.toString()));
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
  }

  private void inDirectory(Path path, String resource, Map<String, SourceFile> found)
      throws IOException {
    try (Stream<Path> walk = Files.walk(path)) {
      for (Path file : (Iterable<Path>) walk.filter(Files::isRegularFile)::iterator) {
        String below = path.relativize(file).toString().replace('\\', '/');
        String place = place(resource, below);
        if (wanted.test(name(place)) && !found.containsKey(below)) {
          found.put(below, SourceFile.of(place, name(place), Files.readAllBytes(file)));
        }
      }
    }
  }

  private void inJar(JarURLConnection connection, String resource, Map<String, SourceFile> found)
      throws IOException {
    // The jar stays open: it is the class loader's.
    JarFile jar = connection.getJarFile();
    String base = connection.getEntryName().replaceAll("/+$", "");
    for (JarEntry entry : Collections.list(jar.entries())) {
      boolean inBase = entry.getName().equals(base) || entry.getName().startsWith(base + "/");
      if (inBase && !entry.isDirectory()) {
        String below = entry.getName().substring(base.length()).replaceFirst("^/", "");
        String place = place(resource, below);
        if (wanted.test(name(place)) && !found.containsKey(below)) {
          try (InputStream content = jar.getInputStream(entry)) {
            found.put(below, SourceFile.of(place, name(place), content.readAllBytes()));
          }
        }
      }
    }
  }

  private static String place(String resource, String below) {
    return below.isEmpty() ? resource : resource + "/" + below;
  }

  private static String name(String place) {
    return place.substring(place.lastIndexOf('/') + 1);
  }
}
