package dev.dsqlkit.rules;

import dev.dsqlkit.sql.SqlStatement;
import java.sql.SQLException;
import java.util.List;

/** A rule that only a look at the database can decide. */
interface CatalogRule extends Rule {
  /** Whether the statement can violate the rule at all. */
  boolean concerns(SqlStatement statement);

  List<Finding> findings(SqlStatement statement, Catalog catalog) throws SQLException;
}
