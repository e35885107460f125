package dev.dsqlkit.migrate.fix;

import dev.dsqlkit.sql.Token;
import java.util.List;

/** Finds its way in the tokens of a statement; an index outside of them is nowhere. */
record Words(List<Token> tokens) {

  int size() {
    return tokens.size();
  }

  Token at(int index) {
    return tokens.get(index);
  }

  /** Whether these words follow each other from the index on. */
  boolean is(int index, String... words) {
    if (index < 0 || index + words.length > tokens.size()) {
      return false;
    }
    for (int i = 0; i < words.length; i++) {
      if (!tokens.get(index + i).is(words[i])) {
        return false;
      }
    }
    return true;
  }

  boolean isAny(int index, String... words) {
    for (String word : words) {
      if (is(index, word)) {
        return true;
      }
    }
    return false;
  }

  boolean isSymbol(int index, String symbol) {
    return index >= 0 && index < tokens.size() && tokens.get(index).isSymbol(symbol);
  }

  boolean isName(int index) {
    return index >= 0 && index < tokens.size() && tokens.get(index).isName();
  }

  /** The index of a token of the statement. */
  int index(Token token) {
    return index(token.start());
  }

  /** The index of the token that begins at an offset; that of the next one if none does. */
  int index(int start) {
    int low = 0;
    int high = tokens.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (tokens.get(middle).start() < start) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The index of the parenthesis that closes the one at the index; the size if none does. */
  int close(int open) {
    int depth = 0;
    for (int i = open; i < tokens.size(); i++) {
      depth += depth(i);
      if (depth == 0) {
        return i;
      }
    }
    return tokens.size();
  }

  /** The index behind a name with any number of dots. */
  int nameEnd(int start) {
    int end = start + 1;
    while (isSymbol(end, ".") && isName(end + 1)) {
      end += 2;
    }
    return end;
  }

  /** The index of the comma or the parenthesis that ends the list item; the size if none does. */
  int itemEnd(int start) {
    int depth = 0;
    for (int i = start; i < tokens.size(); i++) {
      depth += depth(i);
      if (depth < 0 || (depth == 0 && isSymbol(i, ","))) {
        return i;
      }
    }
    return tokens.size();
  }

  /** The first index of the words outside of parentheses that open behind the start; or -1. */
  int find(int start, int end, String... words) {
    int depth = 0;
    for (int i = start; i < end; i++) {
      depth += depth(i);
      if (depth == 0 && is(i, words) && !isSymbol(i - 1, ".")) {
        return i;
      }
    }
    return -1;
  }

  int find(String... words) {
    return find(0, tokens.size(), words);
  }

  private int depth(int index) {
    if (isSymbol(index, "(") || isSymbol(index, "[")) {
      return 1;
    }
    return isSymbol(index, ")") || isSymbol(index, "]") ? -1 : 0;
  }
}
