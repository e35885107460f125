package dev.dsqlkit.interleaving;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A transaction from its first statement on. */
class ModelTransaction {
  /** Whether it must lose at COMMIT. */
  enum Fate {
    WINS,
    /** Only because of rows inserted and deleted by one transaction, which no source speaks of. */
    UNKNOWN,
    LOSES
  }

  private final ModelDatabase database;
  private final int snapshot;
  private final Map<String, Integer> rows;
  private final Map<String, Touch> touched = new HashMap<>();
  private final Set<String> written = new HashSet<>();

  ModelTransaction(ModelDatabase database, int snapshot) {
    this.database = database;
    this.snapshot = snapshot;
    this.rows = new TreeMap<>(database.rows(snapshot));
  }

  /** In its snapshot, with its own writes. */
  boolean sees(String row) {
    return rows.containsKey(row);
  }

  int value(String row) {
    return requireNonNull(rows.get(row), row);
  }

  Map<String, Integer> rows() {
    return rows;
  }

  void put(String row, int value, Touch touch) {
    rows.put(row, value);
    written.add(row);
    touch(row, touch);
  }

  void remove(String row) {
    rows.remove(row);
    written.add(row);
    touch(row, Touch.EXCLUSIVE);
  }

  void touch(String row, Touch touch) {
    touched.merge(row, touch, Touch::or);
  }

  /** By what has committed until now; it can only become worse. */
  Fate fate() {
    Set<String> fleeting = fleeting();
    Fate fate = Fate.WINS;
    for (ModelCommit other : database.after(snapshot)) {
      for (Map.Entry<String, Touch> mine : touched.entrySet()) {
        String row = mine.getKey();
        Touch theirs = other.touched().get(row);
        if (theirs != null && conflict(mine.getValue(), theirs)) {
          if (!fleeting.contains(row) && !other.fleeting().contains(row)) {
            return Fate.LOSES;
          }
          fate = Fate.UNKNOWN;
        }
      }
    }
    return fate;
  }

  boolean conflict(Touch mine, Touch theirs) {
    return mine.conflictsWith(theirs);
  }

  void commit() {
    Set<String> fleeting = fleeting();
    Map<String, Integer> after = new TreeMap<>(database.rows());
    for (String row : written) {
      if (rows.containsKey(row)) {
        after.put(row, value(row));
      } else if (!fleeting.contains(row)) {
        after.remove(row);
      }
    }
    database.add(new ModelCommit(after, Map.copyOf(touched), fleeting));
  }

  private Set<String> fleeting() {
    return touched.keySet().stream()
        .filter(row -> !rows.containsKey(row) && !database.rows(snapshot).containsKey(row))
        .collect(Collectors.toUnmodifiableSet());
  }
}
