package dev.dsqlkit.rules;

import dev.dsqlkit.sql.SqlStatement;
import dev.dsqlkit.sql.StatementKind;
import dev.dsqlkit.sql.TypeName;
import java.util.List;

/** The lengths that are declared for a key, together. */
final class KeyWidth implements StatementRule {
  private static final int MOST = 2_000;

  private static final Facts FACTS =
      Facts.of("key-width", "54000", "key size greater than 2000 bytes not supported")
          .evidence(Evidence.measured("2026-10-01"))
          .problem("The declared lengths of a key's columns sum up to at most 2,000 bytes.")
          .fix(Fix.REVIEW, "Declare shorter lengths, or text.");

  @Override
  public Facts facts() {
    return FACTS;
  }

  @Override
  public boolean concerns(StatementKind kind) {
    return kind == StatementKind.CREATE;
  }

  @Override
  public List<Finding> findings(SqlStatement statement) {
    return Finding.when(
        TableKey.of(statement).stream().anyMatch(key -> declaredWidth(key) > MOST), statement);
  }

  private static long declaredWidth(TableKey key) {
    return key.columns().stream().mapToLong(column -> declaredLength(column.type())).sum();
  }

  private static long declaredLength(TypeName type) {
    boolean characters =
        DataTypes.is(type, "character varying")
            || DataTypes.is(type, "character")
            || DataTypes.is(type, "bpchar");
    return characters && !type.modifiers().isEmpty() ? type.modifiers().get(0) : 0;
  }
}
