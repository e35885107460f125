package dev.dsqlkit.jdbc;

import dev.dsqlkit.rules.Effect;
import dev.dsqlkit.rules.Refusal;
import dev.dsqlkit.sql.Clause;
import dev.dsqlkit.sql.SqlStatement;
import dev.dsqlkit.sql.StatementKind;
import dev.dsqlkit.sql.Token;
import dev.dsqlkit.sql.TokenKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One statement of a text that the gate has seen.
 *
 * @param sent this statement's text for the server
 * @param effect what it means for its transaction
 * @param step whether it begins or ends the transaction
 * @param refusal what Aurora DSQL answers to it, whatever the database holds; null if it passes
 * @param asksCatalog the statement to judge by the catalog; null if its answer does not depend on
 *     the database
 * @param rowCount how the rows it writes are counted
 * @param valuesRows rows in its VALUES list, where that is what is counted
 * @param literalBytes size of its string literals, if it writes
 * @param unbounded whether it may write values larger than its literals and parameters
 * @param callsFunctions whether it calls functions that may be the application's own
 * @param startsJob whether it answers with the id of a job
 * @param awaitsJob whether the driver waits for this job because the application did not ask for
 *     one
 * @param afterCommit statements that start jobs, to run once the transaction is committed
 * @param replay what a replay has to know of it
 * @param session what it leaves in its session
 * @param footprint how it can meet other transactions
 */
record Part(
    String sent,
    Effect effect,
    Step step,
    @Nullable Refusal refusal,
    @Nullable SqlStatement asksCatalog,
    RowCount rowCount,
    int valuesRows,
    int literalBytes,
    boolean unbounded,
    boolean callsFunctions,
    boolean startsJob,
    boolean awaitsJob,
    List<String> afterCommit,
    ReplayTraits replay,
    SessionTraits session,
    Footprint footprint) {

  /** What a statement does to the transaction it stands in. */
  enum Step {
    NONE,
    BEGIN,
    COMMIT,
    ROLLBACK;

    boolean ends() {
      return this == COMMIT || this == ROLLBACK;
    }

    static Step of(SqlStatement statement) {
      return statement
          .transactionControl()
          .map(
              control ->
                  switch (control.action()) {
                    case BEGIN, START -> BEGIN;
                    case COMMIT -> COMMIT;
                    case ROLLBACK -> ROLLBACK;
                    default -> NONE;
                  })
          .orElse(NONE);
    }
  }

  /** Where the number of written rows comes from. */
  enum RowCount {
    /** It writes no rows. */
    NONE,
    /** The VALUES list of the text. */
    VALUES,
    /** The update count. */
    UPDATE_COUNT,
    /** The update count, if no foreign key of the database cascades; else the server. */
    UPDATE_COUNT_UNLESS_CASCADING,
    /** The server, because the update count leaves out some rows or is not to be had. */
    SERVER;

    static RowCount of(SqlStatement statement, Effect effect) {
      if (effect != Effect.DML) {
        return NONE;
      }
      boolean conflict = statement.has(Clause.ON_CONFLICT);
      if (statement.has(Clause.DATA_MODIFYING_CTE)) {
        return SERVER;
      }
      if (statement.kind() == StatementKind.INSERT && statement.valuesRows() > 0 && !conflict) {
        return VALUES;
      }
      if (statement.has(Clause.RETURNING)) {
        return SERVER;
      }
      return switch (statement.kind()) {
        case INSERT -> conflict ? UPDATE_COUNT_UNLESS_CASCADING : UPDATE_COUNT;
        case UPDATE, DELETE -> UPDATE_COUNT_UNLESS_CASCADING;
        default -> SERVER;
      };
    }
  }

  static int literalBytes(SqlStatement statement, Effect effect) {
    int bytes = 0;
    if (effect == Effect.DML) {
      for (Token token : statement.tokens()) {
        bytes +=
            token.kind() == TokenKind.STRING
                ? Utf8.length(statement.script(), token.start(), token.end())
                : 0;
      }
    }
    return bytes;
  }

  /** Rows that it writes, as far as its text tells. */
  int rowsByText() {
    return rowCount == RowCount.VALUES ? valuesRows : 0;
  }

  boolean isFree() {
    return (effect == Effect.READ || effect == Effect.NONE)
        && step == Step.NONE
        && refusal == null
        && !callsFunctions
        && asksCatalog == null;
  }
}
