package dev.dsqlkit.junit;

import dev.dsqlkit.junit.LoggedTransaction.Outcome;
import dev.dsqlkit.retry.Failure;
import dev.dsqlkit.sql.Clause;
import dev.dsqlkit.sql.SqlReader;
import dev.dsqlkit.sql.SqlStatement;
import java.sql.SQLException;

/** Tells whether somebody would have retried a transaction that could lose a conflict. */
final class RetryCover {
  private RetryCover() {}

  /**
   * Whether nobody would, or did.
   *
   * @param retry whether the driver was to
   */
  static boolean isMissing(LoggedWork work, DsqlTest.Retry retry) {
    boolean inUnit = work.statements().stream().allMatch(sent -> sent.callers().inUnitOfWork());
    return canLose(work) && !inUnit && (retry == DsqlTest.Retry.OFF || hasLost(work));
  }

  /** The application has got the conflict. */
  private static boolean hasLost(LoggedWork work) {
    return work.outcome() != Outcome.COMMITTED
        && work.sent().stream()
            .filter(sent -> sent.attempt() == work.attempts())
            .flatMap(sent -> sent.event().failure().stream())
            .anyMatch(RetryCover::isConflict);
  }

  private static boolean isConflict(SQLException failure) {
    return Failure.of(failure.getSQLState(), failure.getMessage())
        .filter(kind -> kind != Failure.UNAVAILABLE)
        .isPresent();
  }

  private static boolean canLose(LoggedWork work) {
    return work.statements().stream()
        .flatMap(sent -> sent.event().sql().stream().distinct())
        .flatMap(sql -> SqlReader.readJdbc(sql).stream())
        .anyMatch(RetryCover::writesOrLocks);
  }

  private static boolean writesOrLocks(SqlStatement statement) {
    return switch (statement.kind()) {
      case INSERT, UPDATE, DELETE, MERGE -> true;
      case SELECT -> locks(statement) || statement.has(Clause.DATA_MODIFYING_CTE);
      default -> false;
    };
  }

  private static boolean locks(SqlStatement statement) {
    return statement.has(Clause.FOR_UPDATE) || statement.has(Clause.FOR_KEY_SHARE);
  }
}
