package dev.dsqlkit.rules;

import dev.dsqlkit.sql.SqlStatement;
import dev.dsqlkit.sql.StatementKind;
import java.util.List;

/** CREATE SCHEMA was once without elements. */
final class SchemaElements implements StatementRule {
  private static final Facts FACTS =
      Facts.unsupported(
              "schema-elements-before-2026-04", "schema elements not supported for CREATE SCHEMA")
          .until("2026-04")
          .evidence(Evidence.documented("2026-04-24").textUnseen())
          .problem("CREATE SCHEMA held no other statements.")
          .fix(Fix.SAFE, "Send the elements as statements of their own.");

  @Override
  public Facts facts() {
    return FACTS;
  }

  @Override
  public boolean concerns(StatementKind kind) {
    return kind == StatementKind.CREATE_SCHEMA;
  }

  @Override
  public List<Finding> findings(SqlStatement statement) {
    return Finding.when(!statement.body().isEmpty(), statement);
  }
}
