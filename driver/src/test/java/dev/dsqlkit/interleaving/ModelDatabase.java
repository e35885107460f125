package dev.dsqlkit.interleaving;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Snapshot isolation in which the first committer wins and nobody waits: all commits, in order. */
class ModelDatabase {
  private final List<ModelCommit> commits = new ArrayList<>();

  ModelDatabase(Map<String, Integer> start) {
    commits.add(new ModelCommit(start, Map.of(), Set.of()));
  }

  /** A transaction that sees what has been committed until now. */
  ModelTransaction begin() {
    return new ModelTransaction(this, version());
  }

  int version() {
    return commits.size();
  }

  Map<String, Integer> rows() {
    return rows(version());
  }

  /** All rows after so many commits, the start state being the first. */
  Map<String, Integer> rows(int version) {
    return commits.get(version - 1).rows();
  }

  /** What came after so many commits. */
  List<ModelCommit> after(int version) {
    return commits.subList(version, commits.size());
  }

  void add(ModelCommit commit) {
    commits.add(commit);
  }
}
