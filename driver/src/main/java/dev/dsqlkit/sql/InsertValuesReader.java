package dev.dsqlkit.sql;

import java.util.ArrayList;
import java.util.List;

/** Reads INSERT with a list of columns and with VALUES. */
final class InsertValuesReader {
  private final Cursor at;

  private InsertValuesReader(Cursor at) {
    this.at = at;
  }

  static InsertValues read(TokenRange tokens) throws UnreadableException {
    require(tokens.isReadable());
    return new InsertValuesReader(new Cursor(tokens, 0)).statement();
  }

  private InsertValues statement() throws UnreadableException {
    at.expect("insert");
    at.expect("into");
    require(Keywords.isColumnName(at.token()));
    QualifiedName table = at.qualifiedName();
    if (at.take("as")) {
      at.name();
    }
    List<String> columns = columns();
    int columnsEnd = at.peek(-1).start();
    boolean overriding =
        at.take("overriding", "system", "value") || at.take("overriding", "user", "value");
    at.expect("values");
    List<InsertValues.Row> rows = rows(columns.size());
    require(at.atEnd() || at.sees("on", "conflict") || at.sees("returning"));
    return new InsertValues(table, columns, columnsEnd, overriding, rows);
  }

  private List<String> columns() throws UnreadableException {
    at.expectSymbol("(");
    List<String> columns = new ArrayList<>();
    do {
      // A query in parentheses may stand here as well, and it begins with a reserved word.
      require(Keywords.isColumnName(at.token()));
      columns.add(at.name());
    } while (at.takeSymbol(","));
    at.expectSymbol(")");
    return List.copyOf(columns);
  }

  private List<InsertValues.Row> rows(int columns) throws UnreadableException {
    List<InsertValues.Row> rows = new ArrayList<>();
    do {
      InsertValues.Row row = row();
      require(row.items().size() == columns);
      rows.add(row);
    } while (at.takeSymbol(","));
    return List.copyOf(rows);
  }

  private InsertValues.Row row() throws UnreadableException {
    at.expectSymbol("(");
    List<InsertValues.Item> items = new ArrayList<>();
    do {
      items.add(item());
    } while (at.takeSymbol(","));
    at.expectSymbol(")");
    return new InsertValues.Row(List.copyOf(items), at.peek(-1).start());
  }

  private InsertValues.Item item() throws UnreadableException {
    List<Token> expression = Expressions.upToComma(at);
    require(!expression.isEmpty());
    Token first = expression.get(0);
    Token last = expression.get(expression.size() - 1);
    return new InsertValues.Item(first.start(), last.end(), isDefault(expression));
  }

  /** PostgreSQL takes DEFAULT in parentheses for DEFAULT. */
  private static boolean isDefault(List<Token> expression) {
    int middle = expression.size() / 2;
    return expression.size() == 2 * middle + 1
        && expression.get(middle).is("default")
        && expression.subList(0, middle).stream().allMatch(token -> token.isSymbol("("))
        && expression.stream().skip(middle + 1).allMatch(token -> token.isSymbol(")"));
  }

  private static void require(boolean condition) throws UnreadableException {
    if (!condition) {
      throw new UnreadableException();
    }
  }
}
