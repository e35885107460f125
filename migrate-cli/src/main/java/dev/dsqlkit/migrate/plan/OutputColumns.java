package dev.dsqlkit.migrate.plan;

import dev.dsqlkit.sql.SqlReader;
import dev.dsqlkit.sql.SqlStatement;
import dev.dsqlkit.sql.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The names of the columns of a query, where its select list says them. */
final class OutputColumns {
  private OutputColumns() {}

  /** Empty if one of them is not said by a name or an alias. */
  static Optional<List<String>> of(String query) {
    List<SqlStatement> statements = SqlReader.read(query);
    if (statements.size() != 1 || !statements.get(0).tokens().get(0).is("select")) {
      return Optional.empty();
    }
    List<String> names = new ArrayList<>();
    List<Token> item = new ArrayList<>();
    int depth = 0;
    for (Token token : statements.get(0).tokens().subList(1, statements.get(0).tokens().size())) {
      depth += token.isSymbol("(") ? 1 : token.isSymbol(")") ? -1 : 0;
      boolean ends = depth == 0 && (token.isSymbol(",") || token.is("from"));
      if (ends && !addName(item, names)) {
        return Optional.empty();
      }
      if (depth == 0 && token.is("from")) {
        return Optional.of(names);
      }
      if (ends) {
        item.clear();
      } else {
        item.add(token);
      }
    }
    return addName(item, names) ? Optional.of(names) : Optional.empty();
  }

  private static boolean addName(List<Token> item, List<String> names) {
    if (item.isEmpty()) {
      return false;
    }
    Token last = item.get(item.size() - 1);
    boolean alias = item.size() > 1 && item.get(item.size() - 2).is("as");
    boolean column =
        item.size() == 1 || (item.size() % 2 == 1 && item.get(item.size() - 2).isSymbol("."));
    if (!last.isName() || !(alias || column)) {
      return false;
    }
    names.add(last.value());
    return true;
  }
}
