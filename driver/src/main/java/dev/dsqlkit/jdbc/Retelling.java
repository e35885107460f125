package dev.dsqlkit.jdbc;

import dev.dsqlkit.replay.Divergence;
import dev.dsqlkit.replay.Journal;
import dev.dsqlkit.retry.Budget;
import dev.dsqlkit.retry.DsqlNotReplayable;
import dev.dsqlkit.retry.DsqlReplayDiverged;
import dev.dsqlkit.retry.DsqlRetryExhausted;
import dev.dsqlkit.retry.Failure;
import dev.dsqlkit.retry.RetryEvent;
import dev.dsqlkit.retry.RetryEvent.Outcome;
import dev.dsqlkit.retry.RetryListeners;
import dev.dsqlkit.sql.SqlReader;
import dev.dsqlkit.sql.SqlStatement;
import dev.dsqlkit.sql.Token;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Explains to the application and to listeners what became of a conflict. */
final class Retelling {
  private static final int LONGEST_SQL = 200;

  private final Journal journal;
  private final Budget budget;
  private final @Nullable Trace trace;

  /**
   * @param trace tells a test; null if none wants to know
   */
  Retelling(Journal journal, Budget budget, @Nullable Trace trace) {
    this.journal = journal;
    this.budget = budget;
    this.trace = trace;
  }

  void tell(Outcome outcome, Failure failure, String explanation) {
    RetryEvent event =
        new RetryEvent(
            RetryEvent.Layer.DRIVER,
            outcome,
            failure,
            budget.attempts(),
            journal.size(),
            journal.bytes(),
            budget.elapsed(),
            budget.waited(),
            explanation);
    RetryListeners.tell(event);
    if (trace != null) {
      trace.retry(event);
    }
  }

  /** Tells how it ended with an exception. */
  void tellEnd(SQLException end, Failure failure) {
    Outcome outcome = Outcome.FAILED;
    if (end instanceof DsqlReplayDiverged) {
      outcome = Outcome.DIVERGED;
    } else if (end instanceof DsqlRetryExhausted) {
      outcome = Outcome.EXHAUSTED;
    } else if ("57014".equals(end.getSQLState()) || "08003".equals(end.getSQLState())) {
      outcome = Outcome.STOPPED;
    }
    boolean explains = outcome == Outcome.DIVERGED || outcome == Outcome.EXHAUSTED;
    tell(outcome, failure, explains ? String.valueOf(end.getMessage()) : "");
  }

  /**
   * The error for a replay that saw something else.
   *
   * @param conflict what made the replay necessary; null if a savepoint did
   */
  DsqlReplayDiverged diverged(Divergence divergence, @Nullable SQLException conflict) {
    boolean doomed = journal.doom().isPresent();
    String occasion =
        conflict == null
            ? "The transaction went back to a savepoint and cannot go on"
            : "The transaction lost a conflict and cannot be replayed, because the database answers differently now";
    String message =
        "%s. Statement %d, %s: %s. Nothing is committed%s. (attempt %d, %d ms)%s"
            .formatted(
                occasion,
                divergence.statement(),
                shortened(divergence.sql()),
                divergence.what(),
                doomed
                    ? ""
                    : "; run the unit of work again (DsqlTransactions, or @Transactional with Spring Boot)",
                budget.attempts(),
                budget.elapsed().toMillis(),
                conflict == null ? "" : " Conflict: " + ServerErrors.text(conflict));
    @Nullable SQLException error = divergence.error();
    DsqlReplayDiverged diverged =
        new DsqlReplayDiverged(message, error == null ? conflict : error, !doomed);
    if (error != null && conflict != null) {
      diverged.addSuppressed(conflict);
    }
    return diverged;
  }

  DsqlNotReplayable notReplayable(String reason, SQLException conflict) {
    return new DsqlNotReplayable(
        "The transaction lost a conflict and cannot be replayed, because %s. Nothing is committed; run the unit of work again. Conflict: %s"
            .formatted(reason, ServerErrors.text(conflict)),
        conflict);
  }

  DsqlRetryExhausted interrupted(SQLException conflict) {
    return new DsqlRetryExhausted(
        "The thread was interrupted while it waited to retry; it made %d attempts in %d ms: %s"
            .formatted(budget.attempts(), budget.elapsed().toMillis(), ServerErrors.text(conflict)),
        conflict);
  }

  /** One line, not too much of it, without values and comments. */
  private static String shortened(String sql) {
    StringBuilder line = new StringBuilder();
    for (SqlStatement statement : SqlReader.readJdbc(sql)) {
      line.append(line.isEmpty() ? "" : "; ");
      int end = statement.start();
      for (Token token : statement.tokens()) {
        line.append(token.start() > end ? " " : "").append(shown(token, statement.script()));
        end = token.end();
      }
    }
    String text = line.isEmpty() ? "an empty statement" : line.toString();
    return '"'
        + (text.length() <= LONGEST_SQL ? text : text.substring(0, LONGEST_SQL) + "...")
        + '"';
  }

  private static String shown(Token token, String script) {
    return switch (token.kind()) {
      case STRING, BIT_STRING, NUMBER, UNREADABLE -> "?";
      default -> script.substring(token.start(), token.end());
    };
  }
}
