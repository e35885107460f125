package dev.dsqlkit.rules;

import dev.dsqlkit.sql.SqlStatement;
import dev.dsqlkit.sql.Token;
import java.util.List;

/**
 * A place where a statement violates a rule.
 *
 * @param position offset in the script, or -1
 * @param values what fills the placeholders of the rule's text
 */
record Finding(int position, List<String> values) {

  static Finding at(Token token, String... values) {
    return new Finding(token.start(), List.of(values));
  }

  static Finding at(SqlStatement statement, String... values) {
    return new Finding(statement.start(), List.of(values));
  }

  static Finding nowhere(String... values) {
    return new Finding(-1, List.of(values));
  }

  /** One finding if the statement as a whole is violating, else none. */
  static List<Finding> when(boolean violating, SqlStatement statement, String... values) {
    return violating ? List.of(at(statement, values)) : List.of();
  }
}
