package dev.dsqlkit.migrate.verify;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Names of scripts as a baseline has them: the same wherever its folder is. */
final class BaselinePaths {
  private final Path folder;
  private final Map<String, String> names = new HashMap<>();

  private BaselinePaths(Path folder) {
    this.folder = folder;
  }

  static BaselinePaths of(Path baseline) {
    return new BaselinePaths(baseline.toAbsolutePath().resolveSibling("").normalize());
  }

  KnownFinding known(Finding finding) {
    String file = names.computeIfAbsent(finding.file(), this::relative);
    return new KnownFinding(file, finding.rule(), finding.fingerprint());
  }

  /** A name that is no path, or one on another drive, stays as it is. */
  private String relative(String file) {
    try {
      Path path = Path.of(file).toAbsolutePath().normalize();
      return folder.relativize(path).toString().replace('\\', '/');
    } catch (IllegalArgumentException e) {
      return file;
    }
  }
}
