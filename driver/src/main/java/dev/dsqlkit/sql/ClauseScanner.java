package dev.dsqlkit.sql;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** Finds the clauses of a statement in one pass over its tokens. */
final class ClauseScanner {
  private final TokenRange tokens;
  private final StatementKind kind;
  private final Set<Clause> found = EnumSet.noneOf(Clause.class);
  private int[] open = new int[8];
  private int depth;

  private ClauseScanner(TokenRange tokens, StatementKind kind) {
    this.tokens = tokens;
    this.kind = kind;
  }

  static Set<Clause> scan(TokenRange tokens, StatementKind kind) {
    ClauseScanner scanner = new ClauseScanner(tokens, kind);
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.at(i);
      if (token.kind() == TokenKind.IDENTIFIER) {
        scanner.word(i, token.value());
      } else if (token.kind() == TokenKind.PUNCTUATION) {
        scanner.mark(i, token.value());
      }
    }
    DefinitionClauses.scan(tokens, kind, scanner.found);
    return scanner.found;
  }

  private void mark(int index, String mark) {
    if (mark.equals("(")) {
      if (depth == open.length) {
        open = Arrays.copyOf(open, depth * 2);
      }
      open[depth++] = index;
    } else if (mark.equals(")") && depth > 0) {
      depth--;
    }
  }

  private void word(int i, String word) {
    switch (word) {
      case "for" -> lock(i);
      case "into" -> into(i);
      case "with" -> with(i);
      case "insert", "update", "delete", "merge" -> commonTableVerb(i);
      case "returning" -> returning(i);
      case "on" -> onConflict(i);
      case "collate" -> add(Clause.COLLATE, !isLabel(i));
      case "tablesample" -> add(Clause.TABLESAMPLE, !isLabel(i) && tokens.at(i + 1).isName());
      case "current" ->
          add(Clause.WHERE_CURRENT_OF, tokens.is(i - 1, "where") && tokens.is(i + 1, "of"));
      default -> {}
    }
  }

  private void add(Clause clause, boolean present) {
    if (present) {
      found.add(clause);
    }
  }

  /** Behind a dot or AS even a reserved word is only a name. */
  private boolean isLabel(int i) {
    return tokens.isSymbol(i - 1, ".") || tokens.is(i - 1, "as");
  }

  private boolean mayHoldQuery() {
    return depth > 0
        || switch (kind) {
          case SELECT,
              INSERT,
              UPDATE,
              DELETE,
              MERGE,
              EXPLAIN,
              PREPARE,
              DECLARE_CURSOR,
              CREATE_TABLE_AS,
              VIEW,
              COPY,
              RULE,
              CREATE_SCHEMA,
              CREATE_FUNCTION ->
              true;
          default -> false;
        };
  }

  private void lock(int i) {
    if (isLabel(i) || !mayHoldQuery() || insideCallOf(i, "substring", "overlay")) {
      return;
    }
    int end;
    if (tokens.is(i + 1, "update")) {
      end = lockStrength(Clause.FOR_UPDATE, i + 2);
    } else if (tokens.is(i + 1, "share")) {
      end = lockStrength(Clause.FOR_SHARE, i + 2);
    } else if (tokens.is(i + 1, "key", "share")) {
      end = lockStrength(Clause.FOR_KEY_SHARE, i + 3);
    } else if (tokens.is(i + 1, "no", "key") && tokens.is(i + 3, "update")) {
      end = lockStrength(Clause.FOR_NO_KEY_UPDATE, i + 4);
    } else {
      return;
    }
    add(Clause.NOWAIT, tokens.is(end, "nowait"));
    add(Clause.SKIP_LOCKED, tokens.is(end, "skip", "locked"));
  }

  /** The index behind the strength and its OF list. */
  private int lockStrength(Clause strength, int behind) {
    found.add(strength);
    int i = behind;
    if (tokens.is(i, "of")) {
      i = Names.end(tokens, i + 1);
      while (tokens.isSymbol(i, ",")) {
        i = Names.end(tokens, i + 1);
      }
    }
    return i;
  }

  private boolean insideCallOf(int i, String function, String other) {
    if (depth == 0) {
      return false;
    }
    int name = open[depth - 1] - 1;
    return (tokens.is(name, function) || tokens.is(name, other)) && name < i;
  }

  private void into(int i) {
    boolean target = tokens.is(i - 1, "insert") || tokens.is(i - 1, "merge");
    if (isLabel(i) || target || !mayHoldQuery()) {
      return;
    }
    found.add(Clause.SELECT_INTO);
    int modifier = tokens.is(i + 1, "local") || tokens.is(i + 1, "global") ? i + 2 : i + 1;
    boolean named =
        tokens.is(modifier + 1, "table") || Keywords.isColumnName(tokens.at(modifier + 1));
    if (named) {
      add(Clause.TEMPORARY, tokens.is(modifier, "temp") || tokens.is(modifier, "temporary"));
      add(Clause.UNLOGGED, tokens.is(modifier, "unlogged"));
    }
  }

  private void with(int i) {
    int name = tokens.is(i + 1, "recursive") ? i + 2 : i + 1;
    if (tokens.isSymbol(i - 1, ".") || !tokens.at(name).isName()) {
      return;
    }
    int as = name + 1;
    if (tokens.isSymbol(as, "(")) {
      as = columnListEnd(as);
    }
    boolean query =
        tokens.isSymbol(as + 1, "(")
            || tokens.is(as + 1, "materialized")
            || tokens.is(as + 1, "not", "materialized");
    if (tokens.is(as, "as") && query) {
      found.add(Clause.WITH_CTE);
      add(Clause.RECURSIVE, name == i + 2);
    }
  }

  /** The index behind a plain list of names; the opening parenthesis for anything else. */
  private int columnListEnd(int open) {
    int i = open + 1;
    while (tokens.at(i).isName() && tokens.isSymbol(i + 1, ",")) {
      i += 2;
    }
    return tokens.at(i).isName() && tokens.isSymbol(i + 1, ")") ? i + 2 : open;
  }

  /** A data-modifying verb that starts the query of a common table expression. */
  private void commonTableVerb(int i) {
    if (depth == 0) {
      return;
    }
    boolean commonTable = WithClause.isCommonTableVerb(tokens, open[depth - 1], i);
    add(Clause.DATA_MODIFYING_CTE, commonTable && DataChange.startsAt(tokens, i));
  }

  private void returning(int i) {
    boolean json =
        depth > 0
            && open[depth - 1] > 0
            && tokens.at(open[depth - 1] - 1).value().startsWith("json_");
    add(Clause.RETURNING, !isLabel(i) && !json && mayHoldQuery());
  }

  private void onConflict(int i) {
    boolean clause =
        tokens.is(i + 1, "conflict")
            && (tokens.is(i + 2, "do") || tokens.is(i + 2, "on") || tokens.isSymbol(i + 2, "("));
    add(Clause.ON_CONFLICT, clause && !isLabel(i) && mayHoldQuery());
  }
}
