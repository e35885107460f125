package dev.dsqlkit.sql;

import java.util.ArrayList;
import java.util.List;

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
