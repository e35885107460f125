package dev.dsqlkit.migrate.script;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the scripts of folders. */
public final class SqlFiles {
  private static final Pattern VERSIONED =
      Pattern.compile("([VB])([0-9][0-9._]*)__.*", Pattern.CASE_INSENSITIVE);

  /** Unversioned names before versions before repeatable ones, as far as they differ. */
  private static final Comparator<Path> BY_NAME =
      Comparator.comparing((Path file) -> version(file).isEmpty() ? 1 : 0)
          .thenComparing(SqlFiles::version, SqlFiles::compareVersions)
          .thenComparing(Path::toString);

  private SqlFiles() {}

  /**
   * The files as given, and those of folders that end in {@code .sql}, hidden ones left out.
   *
   * @throws NoSuchFileException if one does not exist
   */
  public static List<Path> in(List<Path> filesOrFolders) throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path path : filesOrFolders) {
      if (Files.isDirectory(path)) {
        files.addAll(below(path));
      } else if (Files.exists(path)) {
        files.add(path);
      } else {
        throw new NoSuchFileException(path.toString());
      }
    }
    return files;
  }

  private static List<Path> below(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.getFileName().toString().endsWith(".sql"))
          .filter(file -> !isHidden(folder.relativize(file)))
          .filter(Files::isRegularFile)
          .sorted(BY_NAME)
          .toList();
    }
  }

  private static boolean isHidden(Path relative) {
    for (Path part : relative) {
      if (part.toString().startsWith(".")) {
        return true;
      }
    }
    return false;
  }

  private static List<BigInteger> version(Path file) {
    Matcher name = VERSIONED.matcher(file.getFileName().toString());
    if (!name.matches()) {
      return List.of();
    }
    return Stream.of(name.group(2).split("[._]", -1))
        .filter(part -> !part.isEmpty())
        .map(BigInteger::new)
        .toList();
  }

  private static int compareVersions(List<BigInteger> one, List<BigInteger> other) {
    for (int i = 0; i < Math.max(one.size(), other.size()); i++) {
      BigInteger left = i < one.size() ? one.get(i) : BigInteger.ZERO;
      BigInteger right = i < other.size() ? other.get(i) : BigInteger.ZERO;
      int order = left.compareTo(right);
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }
}
