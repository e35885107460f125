package dev.dsqlkit.rules;

import dev.dsqlkit.sql.Clause;
import dev.dsqlkit.sql.SqlStatement;
import dev.dsqlkit.sql.StatementKind;
import java.util.Set;

/** What a statement means for the transaction it runs in. */
public enum Effect {
  /** Neither reads nor writes: BEGIN, COMMIT, SET, SHOW, CALL, ANALYZE. */
  NONE,
  /** Reads rows, locking ones included. */
  READ,
  /** Writes rows. */
  DML,
  /** Changes the catalog, GRANT, REVOKE and COMMENT included. */
  DDL;

  private static final Set<StatementKind> WITHOUT_EFFECT =
      Set.of(
          StatementKind.TRANSACTION,
          StatementKind.CONSTRAINTS_SET,
          StatementKind.VARIABLE_SET,
          StatementKind.VARIABLE_SHOW,
          StatementKind.PREPARE,
          StatementKind.DEALLOCATE,
          StatementKind.CLOSE_PORTAL,
          StatementKind.VACUUM,
          StatementKind.CHECK_POINT,
          StatementKind.DISCARD,
          StatementKind.LISTEN,
          StatementKind.UNLISTEN,
          StatementKind.NOTIFY,
          StatementKind.LOAD,
          StatementKind.LOCK,
          StatementKind.CALL,
          StatementKind.DO,
          StatementKind.RETURN,
          StatementKind.UNKNOWN);

  /** The effect of a statement; one that is not SQL has none. */
  public static Effect of(SqlStatement statement) {
    return switch (statement.kind()) {
      case SELECT -> ofSelect(statement);
      case INSERT, UPDATE, DELETE, MERGE -> DML;
      case EXPLAIN -> ofExplain(statement);
      case COPY -> ofCopy(statement);
      case DECLARE_CURSOR, FETCH, EXECUTE -> READ;
      default -> WITHOUT_EFFECT.contains(statement.kind()) ? NONE : DDL;
    };
  }

  private static Effect ofSelect(SqlStatement statement) {
    if (statement.has(Clause.SELECT_INTO)) {
      return DDL;
    }
    return statement.has(Clause.DATA_MODIFYING_CTE) ? DML : READ;
  }

  private static Effect ofExplain(SqlStatement statement) {
    if (!statement.has(Clause.EXPLAIN_ANALYZE)) {
      return READ;
    }
    return statement.inner().map(Effect::of).orElse(READ);
  }

  private static Effect ofCopy(SqlStatement statement) {
    return statement
        .inner()
        .map(Effect::of)
        .orElseGet(() -> CopyTarget.of(statement).reads() ? DML : READ);
  }
}
