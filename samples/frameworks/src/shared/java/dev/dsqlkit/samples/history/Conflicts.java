package dev.dsqlkit.samples.history;

import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Stream;

/** Tells whether a transaction lost to another one, however a framework wraps that. */
public final class Conflicts {
  private static final Set<String> STATES = Set.of("40001", "40P01");

  private Conflicts() {}

  /** Whether it did, and is rolled back. */
  public static boolean areIn(Throwable thrown) {
    return Stream.iterate(thrown, each -> each != null, Throwable::getCause)
        .anyMatch(each -> each instanceof SQLException sql && STATES.contains(sql.getSQLState()));
  }
}
