package dev.dsqlkit.sql;

import java.util.ArrayList;
import java.util.List;

/** Cuts tokens into statements at semicolons outside of parentheses and BEGIN ATOMIC bodies. */
final class StatementSplitter {
  private final String sql;
  private final Token[] tokens;
  private final List<SqlStatement> statements = new ArrayList<>(1);
  private int first;
  private int parentheses;
  private int blocks;
  private boolean routine;

  private StatementSplitter(String sql, Token[] tokens) {
    this.sql = sql;
    this.tokens = tokens;
  }

  static List<SqlStatement> split(String sql, Token[] tokens) {
    StatementSplitter splitter = new StatementSplitter(sql, tokens);
    for (int i = 0; i < tokens.length; i++) {
      splitter.see(i, tokens[i]);
    }
    splitter.cut(tokens.length);
    return List.copyOf(splitter.statements);
  }

  private void see(int index, Token token) {
    if (token.kind() == TokenKind.PUNCTUATION) {
      switch (token.value()) {
        case "(" -> parentheses++;
        case ")" -> parentheses = Math.max(0, parentheses - 1);
        case ";" -> {
          if (parentheses == 0 && blocks == 0) {
            cut(index);
            first = index + 1;
          }
        }
        default -> {}
      }
    } else if (token.kind() == TokenKind.IDENTIFIER && index == first) {
      routine = definesRoutine();
    } else if (routine && token.kind() == TokenKind.IDENTIFIER) {
      block(index, token);
    }
  }

  private boolean definesRoutine() {
    int next = first + 1;
    if (word(first, "create") && word(next, "or") && word(next + 1, "replace")) {
      next += 2;
    }
    return word(first, "create") && (word(next, "function") || word(next, "procedure"));
  }

  private void block(int index, Token token) {
    if (blocks == 0) {
      if (token.is("atomic") && word(index - 1, "begin")) {
        blocks = 1;
      }
    } else if (!isLabel(index)) {
      if (token.is("case")) {
        blocks++;
      } else if (token.is("end")) {
        blocks--;
      }
    }
  }

  /** Behind a dot or AS even a reserved word is only a name. */
  private boolean isLabel(int index) {
    return tokens[index - 1].isSymbol(".") || tokens[index - 1].is("as");
  }

  private boolean word(int index, String word) {
    return index < tokens.length && tokens[index].is(word);
  }

  private void cut(int end) {
    if (end > first) {
      statements.add(new SqlStatement(sql, new TokenRange(tokens, first, end)));
    }
    parentheses = 0;
    blocks = 0;
    routine = false;
  }
}
