package dev.dsqlkit.rules;

import dev.dsqlkit.sql.SqlStatement;
import dev.dsqlkit.sql.StatementKind;
import java.util.List;

/** A rule that a statement violates by what is written in it. */
interface StatementRule extends Rule {
  /** Whether statements of this kind can violate the rule at all. */
  default boolean concerns(StatementKind kind) {
    return true;
  }

  List<Finding> findings(SqlStatement statement);
}
