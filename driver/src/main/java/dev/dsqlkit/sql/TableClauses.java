package dev.dsqlkit.sql;

import java.util.Set;

/** Finds the clauses of CREATE TABLE, CREATE TABLE AS and CREATE MATERIALIZED VIEW. */
final class TableClauses {
  private TableClauses() {}

  /** Scans from the word TABLE or MATERIALIZED up to a query, if there is one. */
  static void scan(TokenRange tokens, int object, Set<Clause> found) {
    int behindName = Names.end(tokens, skipIfNotExists(tokens, nameStart(tokens, object)));
    boolean partition = tokens.is(behindName, "partition", "of");
    add(found, Clause.PARTITION_OF, partition);
    add(found, Clause.OF_TYPE, tokens.is(behindName, "of"));
    int depth = 0;
    for (int i = behindName; i < tokens.size(); i++) {
      if (tokens.isSymbol(i, "(")) {
        depth++;
      } else if (tokens.isSymbol(i, ")")) {
        depth--;
      } else if (tokens.at(i).kind() == TokenKind.IDENTIFIER && !tokens.isSymbol(i - 1, ".")) {
        if (depth == 0) {
          if (tokens.is(i, "as")) {
            return;
          }
          tableOption(tokens, i, found);
        } else if (depth == 1) {
          constraintWord(tokens, i, found);
        }
      }
    }
  }

  private static int nameStart(TokenRange tokens, int object) {
    boolean twoWords = tokens.is(object, "materialized") || tokens.is(object, "foreign");
    return twoWords ? object + 2 : object + 1;
  }

  static int skipIfNotExists(TokenRange tokens, int i) {
    return tokens.is(i, "if", "not") && tokens.is(i + 2, "exists") ? i + 3 : i;
  }

  private static void tableOption(TokenRange tokens, int i, Set<Clause> found) {
    boolean behindList = tokens.isSymbol(i - 1, ")");
    switch (tokens.at(i).value()) {
      case "inherits" -> add(found, Clause.INHERITS, behindList && tokens.isSymbol(i + 1, "("));
      case "partition" -> add(found, Clause.PARTITION_BY, tokens.is(i + 1, "by"));
      case "with" ->
          add(
              found,
              Clause.STORAGE_PARAMETERS,
              tokens.isSymbol(i + 1, "(") && !tokens.is(i - 1, "values"));
      case "using" -> add(found, Clause.ACCESS_METHOD, true);
      case "tablespace" -> add(found, Clause.TABLESPACE, tokens.at(i + 1).isName());
      case "on" -> add(found, Clause.ON_COMMIT, tokens.is(i + 1, "commit"));
      default -> {}
    }
  }

  /** A word in the element list, or in an action of ALTER TABLE. */
  static void constraintWord(TokenRange tokens, int i, Set<Clause> found) {
    switch (tokens.at(i).value()) {
      case "references" -> add(found, Clause.FOREIGN_KEY, isWord(tokens, i));
      case "foreign" ->
          add(found, Clause.FOREIGN_KEY, isWord(tokens, i) && tokens.is(i + 1, "key"));
      case "exclude" -> add(found, Clause.EXCLUDE_CONSTRAINT, startsExclusion(tokens, i));
      case "not" ->
          add(found, Clause.NOT_VALID, tokens.is(i + 1, "valid") && endsConstraint(tokens, i - 1));
      default -> {}
    }
  }

  private static boolean isWord(TokenRange tokens, int i) {
    return tokens.at(i).kind() == TokenKind.IDENTIFIER;
  }

  private static boolean startsExclusion(TokenRange tokens, int i) {
    boolean place =
        tokens.isSymbol(i - 1, "(")
            || tokens.isSymbol(i - 1, ",")
            || tokens.is(i - 1, "add")
            || tokens.is(i - 2, "constraint");
    boolean form = tokens.isSymbol(i + 1, "(") || tokens.is(i + 1, "using");
    return isWord(tokens, i) && place && form;
  }

  /** NOT VALID behind an operator or a word such as DEFAULT would be an expression. */
  private static boolean endsConstraint(TokenRange tokens, int i) {
    Token token = tokens.at(i);
    boolean setDefault = token.is("default") && tokens.is(i - 1, "set") && i > 3;
    return token.isSymbol(")")
        || Keywords.isColumnName(token)
        || token.is("full")
        || token.is("deferrable")
        || token.is("deferred")
        || token.is("null")
        || (setDefault && (tokens.is(i - 2, "delete") || tokens.is(i - 2, "update")));
  }

  private static void add(Set<Clause> found, Clause clause, boolean present) {
    if (present) {
      found.add(clause);
    }
  }
}
