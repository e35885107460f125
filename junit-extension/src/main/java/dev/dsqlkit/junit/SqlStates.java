package dev.dsqlkit.junit;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The SQLSTATEs in what a test threw, however it was wrapped. */
final class SqlStates {
  private SqlStates() {}

  /** Looks through causes and next exceptions. */
  static boolean has(Throwable thrown, String sqlState) {
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Throwable> rest = new ArrayDeque<>();
    add(thrown, seen, rest);
    while (!rest.isEmpty()) {
      Throwable each = rest.removeFirst();
      if (each instanceof SQLException sql) {
        if (sqlState.equals(sql.getSQLState())) {
          return true;
        }
        add(sql.getNextException(), seen, rest);
      }
      add(each.getCause(), seen, rest);
    }
    return false;
  }

  private static void add(@Nullable Throwable next, Set<Throwable> seen, Deque<Throwable> rest) {
    if (next != null && seen.add(next)) {
      rest.addLast(next);
    }
  }
}
