package dev.dsqlkit.sql;

import java.util.ArrayList;
import java.util.List;

/** Finds the statements in CREATE SCHEMA; CREATE and GRANT are reserved words. */
final class SchemaElements {
  private SchemaElements() {}

  static List<SqlStatement> read(String script, TokenRange tokens) {
    List<SqlStatement> elements = new ArrayList<>();
    int start = next(tokens, 1);
    while (start < tokens.size()) {
      int end = next(tokens, start + 1);
      elements.add(new SqlStatement(script, tokens.slice(start, end)));
      start = end;
    }
    return List.copyOf(elements);
  }

  private static int next(TokenRange tokens, int from) {
    int i = from;
    while (i < tokens.size() && !startsElement(tokens, i)) {
      i++;
    }
    return i;
  }

  private static boolean startsElement(TokenRange tokens, int i) {
    boolean word = tokens.is(i, "create") || (tokens.is(i, "grant") && !tokens.is(i + 1, "option"));
    return word && !tokens.isSymbol(i - 1, ".") && !tokens.is(i - 1, "as");
  }
}
