package dev.dsqlkit.sql;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds the relations that a statement writes to. */
final class Targets {
  private final TokenRange tokens;
  private final int[] open;
  private int depth;
  private final Set<QualifiedName> found = new LinkedHashSet<>();

  private Targets(TokenRange tokens) {
    this.tokens = tokens;
    this.open = new int[tokens.size()];
  }

  static List<QualifiedName> in(TokenRange tokens, StatementKind kind) {
    return switch (kind) {
      case SELECT, INSERT, UPDATE, DELETE, MERGE ->
          tokens.isReadable() ? new Targets(tokens).read() : List.of();
      default -> List.of();
    };
  }

  private List<QualifiedName> read() {
    int mainVerb = tokens.is(0, "with") ? WithClause.mainVerb(tokens, 0) : 0;
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.isSymbol(i, "(")) {
        open[depth++] = i;
      } else if (tokens.isSymbol(i, ")")) {
        depth = Math.max(0, depth - 1);
      } else if (DataChange.startsAt(tokens, i) && (i == mainVerb || isCommonTable(i))) {
        addBehind(tokens.is(i, "update") ? i + 1 : i + 2);
      }
    }
    return List.copyOf(found);
  }

  private boolean isCommonTable(int verb) {
    return depth > 0 && WithClause.isCommonTableVerb(tokens, open[depth - 1], verb);
  }

  /** [ONLY] name, or ONLY (name). */
  private void addBehind(int index) {
    int start = index;
    if (tokens.is(start, "only")) {
      start += tokens.isSymbol(start + 1, "(") ? 2 : 1;
    }
    int end = Names.end(tokens, start);
    if (end > start) {
      found.add(Names.read(tokens, start, end));
    }
  }
}
