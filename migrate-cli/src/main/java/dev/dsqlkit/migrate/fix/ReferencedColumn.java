package dev.dsqlkit.migrate.fix;

import dev.dsqlkit.sql.Token;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The one column that an expression refers to, after which PostgreSQL names its CHECK. */
final class ReferencedColumn {
  private static final Set<String> WORDS =
      Set.of(
          "all",
          "and",
          "any",
          "array",
          "between",
          "case",
          "distinct",
          "else",
          "end",
          "escape",
          "false",
          "from",
          "ilike",
          "in",
          "is",
          "isnull",
          "like",
          "not",
          "notnull",
          "null",
          "or",
          "similar",
          "some",
          "symmetric",
          "then",
          "to",
          "true",
          "unknown",
          "when");

  private ReferencedColumn() {}

  /** The column's name; empty if there are none or several. */
  static Optional<String> of(List<Token> expression) {
    Words words = new Words(expression);
    Set<String> names = new HashSet<>();
    int i = 0;
    while (i < words.size()) {
      if (words.isSymbol(i, "::")) {
        i = words.nameEnd(i + 1);
      } else if (words.isName(i) && !isWord(words.at(i))) {
        i = words.nameEnd(i);
        if (!words.isSymbol(i, "(")) {
          names.add(words.at(i - 1).value());
        }
      } else {
        i++;
      }
    }
    return names.size() == 1 ? Optional.of(names.iterator().next()) : Optional.empty();
  }

  private static boolean isWord(Token token) {
    return WORDS.stream().anyMatch(token::is);
  }
}
