package dev.dsqlkit.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the tables that a locking SELECT locks rows of: those in its FROM clause that are plain
 * names, or those that OF names. Subqueries and functions in FROM are left out, and so are queries
 * behind WITH, whose names may not be tables.
 */
final class LockedRowsReader {
  private static final Set<String> AFTER_FROM =
      Set.of("where", "group", "having", "window", "order", "limit", "offset", "fetch", "for");
  private static final Set<String> BETWEEN_TABLES =
      Set.of("join", "left", "right", "full", "inner", "cross", "natural", "on", "using");

  private final SqlStatement statement;
  private final TokenRange tokens;

  private LockedRowsReader(SqlStatement statement, TokenRange tokens) {
    this.statement = statement;
    this.tokens = tokens;
  }

  static Optional<LockedRows> read(SqlStatement statement, TokenRange tokens) {
    boolean locks = statement.has(Clause.FOR_UPDATE) || statement.has(Clause.FOR_KEY_SHARE);
    return locks && tokens.is(0, "select") && tokens.isReadable()
        ? new LockedRowsReader(statement, tokens).read()
        : Optional.empty();
  }

  private Optional<LockedRows> read() {
    int from = next(1, Set.of("from"));
    int end = next(from + 1, AFTER_FROM);
    int lock = next(end, Set.of("for"));
    if (from == 0 || from >= tokens.size() || lock >= tokens.size()) {
      return Optional.empty();
    }
    List<String> locked = of(lock);
    List<String> tables = new ArrayList<>();
    for (String table : tables(from, end)) {
      if (locked.isEmpty() || locked.contains(table)) {
        tables.add(table);
      }
    }
    if (tables.isEmpty()) {
      return Optional.empty();
    }
    StringBuilder places = new StringBuilder();
    for (String table : tables) {
      places.append(", ").append(table).append(".tableoid, ").append(table).append(".ctid");
    }
    Edit edit = Edit.insertAfter(tokens.at(from - 1), places.toString());
    return Optional.of(new LockedRows(statement.with(List.of(edit)), tables.size()));
  }

  /** The index of the next such word outside parentheses; the size if there is none. */
  private int next(int start, Set<String> words) {
    int i = start;
    while (i < tokens.size()) {
      if (tokens.isSymbol(i, "(")) {
        i = Parentheses.close(tokens, i);
      } else if (tokens.at(i).kind() == TokenKind.IDENTIFIER
          && words.contains(tokens.at(i).value())
          && !tokens.isSymbol(i - 1, ".")
          && !tokens.is(i - 1, "as")) {
        return i;
      }
      i++;
    }
    return tokens.size();
  }

  /** The names behind OF, quoted; none if all tables are locked. */
  private List<String> of(int lock) {
    List<String> names = new ArrayList<>();
    for (int i = lock; i < tokens.size(); i++) {
      if (tokens.is(i, "of")) {
        do {
          names.add(quoted(tokens.at(i + 1)));
          i += 2;
        } while (tokens.isSymbol(i, ","));
      }
    }
    return names;
  }

  private List<String> tables(int from, int end) {
    List<String> names = new ArrayList<>();
    boolean tableNext = true;
    for (int i = from + 1; i < end; i++) {
      if (tokens.isSymbol(i, "(")) {
        i = Parentheses.close(tokens, i);
        tableNext = false;
      } else if (tokens.isSymbol(i, ",") || tokens.is(i, "join")) {
        tableNext = true;
      } else if (tableNext && !tokens.is(i, "only")) {
        int behind = Names.end(tokens, i);
        if (behind > i && !tokens.isSymbol(behind, "(") && !tokens.is(i, "lateral")) {
          names.add(alias(behind, end).orElse(quoted(tokens.at(behind - 1))));
          i = behind - 1;
        }
        tableNext = false;
      }
    }
    return names;
  }

  private Optional<String> alias(int behindName, int end) {
    int i = tokens.isSymbol(behindName, "*") ? behindName + 1 : behindName;
    if (tokens.is(i, "as")) {
      return Optional.of(quoted(tokens.at(i + 1)));
    }
    Token token = tokens.at(i);
    return i < end && Keywords.isColumnName(token) && !BETWEEN_TABLES.contains(token.value())
        ? Optional.of(quoted(token))
        : Optional.empty();
  }

  private static String quoted(Token name) {
    return new QualifiedName(null, name.value()).quoted();
  }
}
