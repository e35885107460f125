package dev.dsqlkit.migrate.verify;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;

/**
 * Findings that are known and left for later, read from a file. A finding is known by its file, its
 * rule and its statement, wherever that has moved to; as often as the file lists it, so that one
 * more copy of the statement is new. For one run.
 */
public final class Baseline {
  private final BaselinePaths paths;
  private final Map<KnownFinding, Integer> left;

  private Baseline(BaselinePaths paths, Map<KnownFinding, Integer> left) {
    this.paths = paths;
    this.left = left;
  }

  /**
   * Reads a file that {@link BaselineWriter} has written.
   *
   * @throws IOException saying what is wrong, if it is not such a file
   */
  public static Baseline read(Path file) throws IOException {
    SortedMap<KnownFinding, Integer> counts = BaselineFile.read(file);
    return new Baseline(BaselinePaths.of(file), new HashMap<>(counts));
  }

  /** Whether a finding is known; each one that is listed covers one finding. */
  public boolean covers(Finding finding) {
    KnownFinding known = paths.known(finding);
    int count = left.getOrDefault(known, 0);
    if (count == 0) {
      return false;
    }
    left.put(known, count - 1);
    return true;
  }

  /**
   * How many of those that are listed have not been found, so that the file can be written anew;
   * tells something only once all of its scripts have been looked at.
   */
  public long stale() {
    return left.values().stream().mapToLong(Integer::longValue).sum();
  }
}
