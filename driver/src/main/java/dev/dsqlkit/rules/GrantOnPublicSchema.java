package dev.dsqlkit.rules;

import dev.dsqlkit.sql.ObjectReference;
import dev.dsqlkit.sql.QualifiedName;
import dev.dsqlkit.sql.SqlStatement;
import dev.dsqlkit.sql.StatementKind;
import java.util.List;

/** The schema {@code public} belongs to the service, and its privileges are fixed. */
final class GrantOnPublicSchema implements StatementRule {
  private static final Facts FACTS =
      Facts.unsupported("grant-on-public-schema", "feature not supported on system entity")
          .evidence(Evidence.observed("2026-09-24"))
          .problem("The privileges on the schema public are fixed; every role may use it.")
          .fix(Fix.REVIEW, "Remove the statement, or use a schema of your own.");

  @Override
  public Facts facts() {
    return FACTS;
  }

  @Override
  public boolean concerns(StatementKind kind) {
    return kind == StatementKind.GRANT;
  }

  @Override
  public List<Finding> findings(SqlStatement statement) {
    boolean onPublic =
        statement.tokens().get(0).is("grant")
            && statement.object().filter(GrantOnPublicSchema::namesPublic).isPresent();
    return Finding.when(onPublic, statement);
  }

  private static boolean namesPublic(ObjectReference object) {
    return object.type().equals("SCHEMA")
        && object.names().contains(new QualifiedName(null, "public"));
  }
}
