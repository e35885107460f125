package dev.dsqlkit.jdbc;

import dev.dsqlkit.sql.QualifiedName;
import dev.dsqlkit.sql.SqlReader;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What the open transaction of a connection has written, as far as its texts tell. */
final class OpenWrites {
  private final Set<String> texts = new HashSet<>();

  /** Notes what may have written. */
  void add(List<Admitted> executed) {
    for (Admitted sql : executed) {
      if (writes(sql)) {
        texts.add(sql.original());
      }
    }
  }

  boolean isEmpty() {
    return texts.isEmpty();
  }

  Set<QualifiedName> targets() {
    return targets(texts);
  }

  void clear() {
    texts.clear();
  }

  /**
   * Whether a text, or a batch, commits what it writes itself.
   *
   * @param alone whether each statement of it is a transaction, if it does not begin one
   */
  static boolean commit(List<Admitted> executed, boolean alone) {
    boolean commits = alone;
    boolean writes = false;
    for (Admitted sql : executed) {
      writes |= writes(sql);
      if (sql.ends()) {
        commits = !sql.rollsBack();
      } else if (sql.begins()) {
        commits = false;
      }
    }
    return writes && commits;
  }

  private static boolean writes(Admitted sql) {
    return sql.footprint().touches() || sql.footprint().ddl();
  }

  static Set<QualifiedName> targets(List<Admitted> texts) {
    return targets(texts.stream().map(Admitted::original).collect(Collectors.toSet()));
  }

  private static Set<QualifiedName> targets(Set<String> texts) {
    return texts.stream()
        .flatMap(text -> SqlReader.readJdbc(text).stream())
        .flatMap(statement -> statement.targets().stream())
        .collect(Collectors.toSet());
  }
}
