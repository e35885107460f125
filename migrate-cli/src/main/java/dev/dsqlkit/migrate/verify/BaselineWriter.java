package dev.dsqlkit.migrate.verify;

import java.io.IOException;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;

/** Collects findings for a file that {@link Baseline} reads. */
public final class BaselineWriter {
  private final Path file;
  private final BaselinePaths paths;
  private final SortedMap<KnownFinding, Integer> counts = new TreeMap<>();

  /** For a file, which need not exist; its folder is what the names of scripts are relative to. */
  public BaselineWriter(Path file) {
    this.file = file;
    this.paths = BaselinePaths.of(file);
  }

  /** Takes a finding. */
  public void add(Finding finding) {
    counts.merge(paths.known(finding), 1, Integer::sum);
  }

  /** Writes the file, over one that is there; the same findings make the same file. */
  public void write() throws IOException {
    BaselineFile.write(file, counts);
  }
}
