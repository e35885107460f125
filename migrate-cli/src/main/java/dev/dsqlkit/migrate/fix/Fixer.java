package dev.dsqlkit.migrate.fix;

import dev.dsqlkit.sql.SqlStatement;
import java.util.Optional;

/** How a statement that one rule refuses is rewritten. */
@FunctionalInterface
interface Fixer {
  /**
   * The rewrite of one violation; empty where the statement has a form that has none.
   *
   * @param position where the violation is, as the refusal says; the edits are offsets in the
   *     statement's script too
   */
  Optional<Repair> repair(SqlStatement statement, int position);
}
