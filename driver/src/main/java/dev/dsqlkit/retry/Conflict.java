package dev.dsqlkit.retry;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The lost conflict in what a unit of work threw, however it was wrapped on its way.
 *
 * @param exception the innermost one, which comes from the server
 */
record Conflict(SQLException exception, Failure failure) {
  /** Nobody knows whether the transaction is committed: 08007 is ours, 40003 the standard's. */
  private static final Set<String> IN_DOUBT = Set.of("08007", "40003");

  /** Looks through causes and next exceptions; what is suppressed did not make anything fail. */
  static Optional<Conflict> in(Throwable thrown) {
    if (thrown instanceof Error) {
      return Optional.empty();
    }
    Optional<Conflict> innermost = Optional.empty();
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Throwable> rest = new ArrayDeque<>();
    add(thrown, seen, rest);
    while (!rest.isEmpty()) {
      Throwable each = rest.removeFirst();
      if (each instanceof SQLException sql) {
        if (sql instanceof DsqlNotCommitted) {
          return of(sql); // its cause was in doubt until the witness was asked
        }
        if (isInDoubt(sql)
            || (sql instanceof DsqlReplayDiverged diverged && !diverged.isRepeatable())) {
          return Optional.empty();
        }
        Optional<Conflict> outer = innermost;
        innermost = of(sql).or(() -> outer);
        add(sql.getNextException(), seen, rest);
      }
      add(each.getCause(), seen, rest);
    }
    return innermost;
  }

  private static void add(@Nullable Throwable next, Set<Throwable> seen, Deque<Throwable> rest) {
    if (next != null && seen.add(next)) {
      rest.addLast(next);
    }
  }

  private static boolean isInDoubt(SQLException exception) {
    String state = exception.getSQLState();
    return exception instanceof DsqlCommitInDoubt || (state != null && IN_DOUBT.contains(state));
  }

  /** A server that is away is left out: at COMMIT nobody knows what it has done. */
  private static Optional<Conflict> of(SQLException exception) {
    if (exception instanceof DsqlNotCommitted) {
      return Optional.of(new Conflict(exception, Failure.UNAVAILABLE));
    }
    return Failure.of(exception.getSQLState(), exception.getMessage())
        .filter(failure -> failure != Failure.UNAVAILABLE)
        .map(failure -> new Conflict(exception, failure));
  }
}
