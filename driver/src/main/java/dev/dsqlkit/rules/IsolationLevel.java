package dev.dsqlkit.rules;

import dev.dsqlkit.sql.ParameterSetting;
import dev.dsqlkit.sql.SqlStatement;
import dev.dsqlkit.sql.StatementKind;
import dev.dsqlkit.sql.TransactionControl;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Aurora DSQL runs every transaction in REPEATABLE READ. */
record IsolationLevel(Set<String> refused, Facts facts) implements StatementRule {

  static final List<IsolationLevel> ALL =
      List.of(
          new IsolationLevel(Set.of("SERIALIZABLE"), facts("isolation-serializable")),
          new IsolationLevel(
              Set.of("READ COMMITTED", "READ UNCOMMITTED"),
              facts("isolation-read-committed")
                  .evidence(
                      Evidence.observed("2026-09-18")
                          .unsure("refused to a driver; the text is that of SERIALIZABLE"))));

  private static Facts facts(String id) {
    return Facts.unsupported(id, "Unsupported isolation level: %s")
        .problem("DSQL runs every transaction in REPEATABLE READ.")
        .fix(Fix.REVIEW, "Ask for REPEATABLE READ, or for no level.");
  }

  @Override
  public boolean concerns(StatementKind kind) {
    return kind == StatementKind.TRANSACTION || kind == StatementKind.VARIABLE_SET;
  }

  @Override
  public List<Finding> findings(SqlStatement statement) {
    return asked(statement).filter(refused::contains).stream()
        .map(level -> Finding.at(statement, level))
        .toList();
  }

  private static Optional<String> asked(SqlStatement statement) {
    return statement
        .transactionControl()
        .flatMap(TransactionControl::isolation)
        .or(() -> statement.parameterSetting().flatMap(ParameterSetting::isolation));
  }
}
