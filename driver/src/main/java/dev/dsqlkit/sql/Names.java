package dev.dsqlkit.sql;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads qualified names. */
final class Names {
  private Names() {}

  /** The index behind a name with any number of dots; the start itself if there is no name. */
  static int end(TokenRange tokens, int start) {
    if (!tokens.at(start).isName()) {
      return start;
    }
    int i = start + 1;
    while (tokens.isSymbol(i, ".") && tokens.at(i + 1).isName()) {
      i += 2;
    }
    return i;
  }

  /** The name between the two indexes. */
  static QualifiedName read(TokenRange tokens, int start, int end) {
    String name = tokens.at(end - 1).value();
    return new QualifiedName(end - start >= 3 ? tokens.at(end - 3).value() : null, name);
  }

  /** Every name with at most one dot that the tokens hold; each part of a longer one as well. */
  static List<QualifiedName> all(TokenRange tokens) {
    Set<QualifiedName> names = new LinkedHashSet<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (Keywords.isColumnName(tokens.at(i))) {
        names.add(new QualifiedName(null, tokens.at(i).value()));
        if (tokens.isSymbol(i + 1, ".") && tokens.at(i + 2).isName()) {
          names.add(new QualifiedName(tokens.at(i).value(), tokens.at(i + 2).value()));
        }
      }
    }
    return List.copyOf(names);
  }

  /** The words of the list in parentheses that opens at the index; empty if it is not a list. */
  static List<String> list(TokenRange tokens, int open, int close) {
    List<String> names = new ArrayList<>();
    for (int i = open + 1; i < close; i += 2) {
      if (!tokens.at(i).isName() || !(i + 1 == close || tokens.isSymbol(i + 1, ","))) {
        return List.of();
      }
      names.add(tokens.at(i).value());
    }
    return List.copyOf(names);
  }
}
