package dev.dsqlkit.rules;

import dev.dsqlkit.sql.SqlStatement;
import dev.dsqlkit.sql.StatementKind;
import java.util.List;

/** How many columns a table may have: 255 documented, 256 measured; the text depends on the key. */
record ColumnCount(boolean withKey, Facts facts) implements StatementRule {
  static final int MOST = 256;

  static final List<ColumnCount> ALL =
      List.of(
          new ColumnCount(false, facts("column-count", "tables can have at most 255 columns")),
          new ColumnCount(
              true,
              facts("column-count-with-key", "cannot use more than 256 columns in an index")));

  private static Facts facts(String id, String text) {
    return Facts.of(id, "54011", text)
        .evidence(Evidence.measured("2026-10-01"))
        .problem("A table has at most 255 columns (256 pass).")
        .fix(Fix.REVIEW, "Divide the table, or use jsonb.");
  }

  @Override
  public boolean concerns(StatementKind kind) {
    return kind == StatementKind.CREATE;
  }

  @Override
  public List<Finding> findings(SqlStatement statement) {
    boolean hasKey = TableKey.of(statement).stream().anyMatch(TableKey::primary);
    boolean tooMany = Columns.definedBy(statement).size() > MOST;
    return Finding.when(tooMany && hasKey == withKey, statement);
  }
}
