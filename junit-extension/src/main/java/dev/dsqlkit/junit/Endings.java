package dev.dsqlkit.junit;

import dev.dsqlkit.junit.LoggedTransaction.Outcome;
import dev.dsqlkit.slot.SqlEvent;
import dev.dsqlkit.sql.SqlReader;
import dev.dsqlkit.sql.SqlStatement;
import dev.dsqlkit.sql.TransactionControl;
import java.util.List;
import java.util.Optional;

/** Finds out how a transaction ended: by methods of the connection, or by texts. */
final class Endings {
  private Outcome outcome = Outcome.OPEN;
  private boolean aborted;

  private Endings() {}

  static Outcome outcome(List<LogEntry.Sent> sent) {
    Endings endings = new Endings();
    for (LogEntry.Sent each : sent) {
      endings.see(each.event());
    }
    return endings.outcome;
  }

  private void see(SqlEvent event) {
    switch (event.kind()) {
      case COMMIT -> commit(event);
      case ROLLBACK -> rollback();
      case STATEMENT, BATCH -> execution(event);
      case CONNECT, RETRY -> {}
    }
  }

  private void execution(SqlEvent event) {
    Optional<TransactionControl.Action> action = control(event);
    if (action.isEmpty()) {
      aborted = !event.autocommit() && event.failure().isPresent();
      outcome = event.autocommit() ? ended(event) : Outcome.OPEN;
      return;
    }
    switch (action.get()) {
      case COMMIT, PREPARE, COMMIT_PREPARED -> commit(event);
      case ROLLBACK, ROLLBACK_PREPARED -> rollback();
      case ROLLBACK_TO -> aborted = false;
      case BEGIN, START, SAVEPOINT, RELEASE -> outcome = Outcome.OPEN;
    }
  }

  /** COMMIT as a text answers ROLLBACK, and no error, where a statement has failed before. */
  private void commit(SqlEvent event) {
    outcome = aborted && event.failure().isEmpty() ? Outcome.ROLLED_BACK : ended(event);
    aborted = false;
  }

  /** What a failed COMMIT leaves is rolled back too, but that is not how the transaction ended. */
  private void rollback() {
    if (outcome != Outcome.FAILED) {
      outcome = Outcome.ROLLED_BACK;
    }
    aborted = false;
  }

  private static Outcome ended(SqlEvent event) {
    return event.failure().isPresent() ? Outcome.FAILED : Outcome.COMMITTED;
  }

  /** The last of the texts that begins or ends something. */
  private static Optional<TransactionControl.Action> control(SqlEvent event) {
    return event.sql().stream()
        .flatMap(sql -> SqlReader.readJdbc(sql).stream())
        .map(SqlStatement::transactionControl)
        .flatMap(Optional::stream)
        .map(TransactionControl::action)
        .reduce((one, next) -> next);
  }
}
