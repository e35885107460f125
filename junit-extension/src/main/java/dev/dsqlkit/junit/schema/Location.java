package dev.dsqlkit.junit.schema;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Where files of a definition are: on the class path, or in the file system behind {@code file:}.
 */
record Location(String text) {
  private static final String CLASS_PATH = "classpath:";
  private static final String FILE = "file:";

  /**
   * The file, or the files of the directory and those below it, in the order of their names.
   *
   * @param suffixes what their names may end in, in lower case
   * @throws DefinitionException if there is nothing
   */
  List<SourceFile> files(ClassLoader loader, Set<String> suffixes) {
    List<SourceFile> found = find(loader, suffixes);
    if (found.isEmpty()) {
      throw new DefinitionException(nothing(loader, suffixes));
    }
    return found;
  }

  /**
   * The same, but the directory may hold none.
   *
   * @throws DefinitionException if it does not exist
   */
  List<SourceFile> filesIfAny(ClassLoader loader, Set<String> suffixes) {
    return exists(loader) ? find(loader, suffixes) : files(loader, suffixes);
  }

  private List<SourceFile> find(ClassLoader loader, Set<String> suffixes) {
    Predicate<String> wanted =
        name -> suffixes.stream().anyMatch(name.toLowerCase(Locale.ROOT)::endsWith);
    Map<String, SourceFile> found = new TreeMap<>();
    try {
      if (text.startsWith(FILE)) {
        inFileSystem(path(), wanted, found);
      } else {
        new ClassPathFiles(loader, wanted).find(resource(), found);
      }
    } catch (IOException e) {
      throw new DefinitionException(text + " cannot be read: " + e, e);
    }
    return List.copyOf(found.values());
  }

  /** Whether it is there. */
  boolean exists(ClassLoader loader) {
    return text.startsWith(FILE) ? Files.exists(path()) : loader.getResource(resource()) != null;
  }

  /** As Flyway wants it. */
  String forFlyway() {
    return text.startsWith(FILE) ? "filesystem:" + path() : CLASS_PATH + resource();
  }

  /** As class loaders want it: without a slash at either end. */
  String resource() {
    String path = text.startsWith(CLASS_PATH) ? text.substring(CLASS_PATH.length()) : text;
    return path.replaceAll("^/+|/+$", "");
  }

  private Path path() {
    return Path.of(text.substring(FILE.length()).replaceFirst("^//(?=/)", "")).toAbsolutePath();
  }

  private static void inFileSystem(
      Path path, Predicate<String> wanted, Map<String, SourceFile> found) throws IOException {
    if (!Files.exists(path)) {
      return;
    }
    try (Stream<Path> walk = Files.walk(path)) {
      for (Path file : (Iterable<Path>) walk.filter(Files::isRegularFile)::iterator) {
        String name = String.valueOf(file.getFileName());
        if (wanted.test(name)) {
          found.put(
              path.relativize(file).toString(),
              SourceFile.of(file.toString(), name, Files.readAllBytes(file)));
        }
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private String nothing(ClassLoader loader, Set<String> suffixes) {
    if (exists(loader)) {
      return "%s holds no file that ends in %s."
          .formatted(text, suffixes.stream().sorted().collect(joining(" or ")));
    }
    if (text.startsWith(FILE)) {
      return "%s does not exist: looked for %s. A relative path begins in the working directory."
          .formatted(text, path());
    }
    String hint =
        Files.exists(Path.of(resource()).toAbsolutePath())
            ? " The working directory has it: write file:" + resource() + "."
            : " Put it under src/test/resources, or write file:PATH for a place outside of the"
                + " class path.";
    return "%s does not exist: looked for %s on the class path.%s"
        .formatted(text, resource(), hint);
  }
}
