package dev.dsqlkit.sql;

import java.util.Set;

/** Finds the clauses that only definitions have, each in the place where it can stand. */
final class DefinitionClauses {
  private final TokenRange tokens;
  private final Set<Clause> found;

  private DefinitionClauses(TokenRange tokens, Set<Clause> found) {
    this.tokens = tokens;
    this.found = found;
  }

  static void scan(TokenRange tokens, StatementKind kind, Set<Clause> found) {
    DefinitionClauses definition = new DefinitionClauses(tokens, found);
    switch (kind) {
      case SELECT, INSERT, UPDATE, DELETE, MERGE, TRANSACTION, VARIABLE_SET, VARIABLE_SHOW -> {}
      case EXPLAIN -> definition.explain();
      case CREATE_SCHEMA -> definition.schema();
      case ALTER_TABLE, ALTER_DOMAIN -> definition.alter(kind);
      case DROP, REINDEX, REFRESH_MAT_VIEW -> definition.concurrently();
      default -> {}
    }
    if (tokens.is(0, "create")) {
      definition.create(kind);
    }
    if (tokens.is(0, "create") || tokens.is(0, "alter") || tokens.is(0, "drop")) {
      definition.existence();
    }
    definition.add(Clause.CASCADE, tokens.is(tokens.size() - 1, "cascade"));
  }

  private void add(Clause clause, boolean present) {
    if (present) {
      found.add(clause);
    }
  }

  private void create(StatementKind kind) {
    add(Clause.OR_REPLACE, tokens.is(1, "or", "replace"));
    int object = CreateKinds.skipModifiers(tokens, 1);
    add(Clause.TEMPORARY, tokens.is(object - 1, "temp") || tokens.is(object - 1, "temporary"));
    add(Clause.UNLOGGED, tokens.is(object - 1, "unlogged"));
    add(Clause.MATERIALIZED_VIEW, tokens.is(object, "materialized", "view"));
    switch (kind) {
      case CREATE, CREATE_TABLE_AS, CREATE_FOREIGN_TABLE ->
          TableClauses.scan(tokens, object, found);
      case INDEX -> index(object);
      case VIEW -> {
        // PostgreSQL's grammar makes WITH RECURSIVE of it.
        add(Clause.RECURSIVE, tokens.is(object, "recursive"));
        add(Clause.WITH_CTE, tokens.is(object, "recursive"));
      }
      case CREATE_FUNCTION -> function(object);
      default -> {}
    }
  }

  private void function(int object) {
    add(Clause.PROCEDURE, tokens.is(object, "procedure"));
    add(
        Clause.NON_SQL_LANGUAGE,
        FunctionReader.language(tokens).filter(language -> !language.equals("sql")).isPresent());
  }

  private void index(int object) {
    add(Clause.UNIQUE_INDEX, tokens.is(object, "unique"));
    int i = tokens.is(object, "unique") ? object + 2 : object + 1;
    add(Clause.ASYNC, CreateIndexReader.asyncIndex(tokens) == i);
    add(Clause.CONCURRENTLY, tokens.is(i, "concurrently"));
    int depth = 0;
    for (; i < tokens.size() && !(depth == 0 && tokens.is(i, "where")); i++) {
      if (tokens.isSymbol(i, "(")) {
        depth++;
      } else if (tokens.isSymbol(i, ")")) {
        depth--;
      } else if (depth == 0) {
        add(Clause.STORAGE_PARAMETERS, tokens.is(i, "with") && tokens.isSymbol(i + 1, "("));
        add(Clause.TABLESPACE, tokens.is(i, "tablespace") && !tokens.is(i - 1, "on"));
      }
    }
  }

  private void alter(StatementKind kind) {
    if (kind == StatementKind.ALTER_TABLE) {
      add(Clause.ASYNC, AlterTableReader.isAsync(tokens));
    }
    int depth = 0;
    for (int i = 1; i < tokens.size(); i++) {
      if (tokens.isSymbol(i, "(")) {
        depth++;
      } else if (tokens.isSymbol(i, ")")) {
        depth--;
      } else if (depth == 0 && !tokens.isSymbol(i - 1, ".")) {
        add(Clause.CONCURRENTLY, tokens.is(i, "concurrently") && i > 3);
        TableClauses.constraintWord(tokens, i, found);
      }
    }
  }

  /** CREATE SCHEMA holds whole CREATE statements; the word is reserved. */
  private void schema() {
    for (int i = 2; i < tokens.size(); i++) {
      if (tokens.is(i, "create") && !tokens.isSymbol(i - 1, ".")) {
        int end = i + 1;
        while (end < tokens.size() && !startsElement(end)) {
          end++;
        }
        TokenRange element = tokens.slice(i, end);
        DefinitionClauses nested = new DefinitionClauses(element, found);
        nested.create(CreateKinds.kind(element, 1));
        i = end - 1;
      }
    }
  }

  private boolean startsElement(int i) {
    return tokens.is(i, "create") || tokens.is(i, "grant");
  }

  private void concurrently() {
    for (int i = 1; i < tokens.size(); i++) {
      add(Clause.CONCURRENTLY, tokens.is(i, "concurrently") && !tokens.isSymbol(i - 1, "."));
    }
  }

  private void existence() {
    int limit = Math.min(tokens.size(), 8);
    for (int i = 1; i < limit; i++) {
      add(Clause.IF_EXISTS, tokens.is(i, "if", "exists"));
      add(Clause.IF_NOT_EXISTS, tokens.is(i, "if", "not") && tokens.is(i + 2, "exists"));
    }
  }

  private void explain() {
    if (!tokens.isSymbol(1, "(")) {
      add(Clause.EXPLAIN_ANALYZE, tokens.is(1, "analyze") || tokens.is(1, "analyse"));
      return;
    }
    int close = Parentheses.close(tokens, 1);
    for (int i = 2; i < close; i++) {
      boolean option = tokens.isSymbol(i - 1, "(") || tokens.isSymbol(i - 1, ",");
      if (option && (tokens.is(i, "analyze") || tokens.is(i, "analyse"))) {
        String value = tokens.at(i + 1).value();
        add(Clause.EXPLAIN_ANALYZE, !Set.of("false", "off", "0").contains(value));
      }
    }
  }
}
