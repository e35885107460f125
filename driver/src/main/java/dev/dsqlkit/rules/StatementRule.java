package dev.dsqlkit.rules;

import dev.dsqlkit.sql.SqlStatement;
import java.util.List;

/** A rule that a statement violates by what is written in it. */
interface StatementRule extends Rule {
  List<Finding> findings(SqlStatement statement);
}
