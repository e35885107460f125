package dev.dsqlkit.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds calls of functions by name. */
final class FunctionCalls {
  /** Words behind which a name with parentheses is not a call: a table, an alias, a definition. */
  private static final Set<String> NOT_BEFORE_CALLS =
      Set.of("into", "as", "table", "references", "only", "constraint", "primary", "foreign");

  /**
   * Words that are not reserved and yet can stand in front of an expression; {@code fn} is that of
   * the JDBC escape.
   */
  private static final Set<String> BEFORE_CALLS =
      Set.of(
          "fn",
          "by",
          "call",
          "between",
          "zone",
          "escape",
          "rows",
          "range",
          "groups",
          "return",
          "values",
          "exists",
          "coalesce",
          "recheck");

  /** Words with parentheses that are types or syntax. */
  private static final Set<String> NOT_FUNCTIONS =
      Set.of(
          "bit",
          "char",
          "character",
          "dec",
          "decimal",
          "exists",
          "float",
          "interval",
          "nchar",
          "numeric",
          "row",
          "time",
          "timestamp",
          "values",
          "varchar",
          "key");

  private FunctionCalls() {}

  static List<FunctionCall> in(TokenRange tokens) {
    List<FunctionCall> calls = new ArrayList<>();
    int[] close = null;
    for (int i = 1; i < tokens.size(); i++) {
      if (tokens.isSymbol(i, "(") && Keywords.isFunctionName(tokens.at(i - 1))) {
        int start = start(tokens, i - 1);
        if (isCall(tokens, start, i)) {
          if (close == null) {
            close = closings(tokens);
          }
          QualifiedName name = Names.read(tokens, start, i);
          TokenRange arguments = tokens.slice(i + 1, Math.max(i + 1, close[i]));
          calls.add(new FunctionCall(name, arguments, tokens.at(start)));
        }
      }
    }
    return List.copyOf(calls);
  }

  private static int start(TokenRange tokens, int name) {
    int start = name;
    while (tokens.isSymbol(start - 1, ".") && tokens.at(start - 2).isName()) {
      start -= 2;
    }
    return start;
  }

  private static boolean isCall(TokenRange tokens, int start, int open) {
    Token name = tokens.at(start);
    if (name.kind() == TokenKind.IDENTIFIER && NOT_FUNCTIONS.contains(name.value())) {
      return false;
    }
    if (isCommonTable(tokens, open)) {
      return false;
    }
    Token before = tokens.at(start - 1);
    return switch (before.kind()) {
      case IDENTIFIER ->
          BEFORE_CALLS.contains(before.value())
              || (Keywords.isReservedOrJoin(before) && !NOT_BEFORE_CALLS.contains(before.value()));
      case PUNCTUATION -> !before.value().equals(")") && !before.value().equals("]");
      case OPERATOR -> true;
      default -> false;
    };
  }

  /** {@code name (a, b) AS (}: the parentheses hold nothing but names. */
  private static boolean isCommonTable(TokenRange tokens, int open) {
    int i = open + 1;
    while (tokens.at(i).isName() && tokens.isSymbol(i + 1, ",")) {
      i += 2;
    }
    boolean names = tokens.at(i).isName() && tokens.isSymbol(i + 1, ")");
    boolean query = tokens.isSymbol(i + 3, "(") || tokens.is(i + 3, "materialized");
    return names && tokens.is(i + 2, "as") && (query || tokens.is(i + 3, "not", "materialized"));
  }

  /** For each opening parenthesis the index of the one that closes it. */
  private static int[] closings(TokenRange tokens) {
    int[] close = new int[tokens.size()];
    int[] open = new int[tokens.size()];
    int depth = 0;
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.isSymbol(i, "(")) {
        close[i] = tokens.size();
        open[depth++] = i;
      } else if (tokens.isSymbol(i, ")") && depth > 0) {
        close[open[--depth]] = i;
      }
    }
    return close;
  }
}
