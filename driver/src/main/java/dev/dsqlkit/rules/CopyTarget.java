package dev.dsqlkit.rules;

import dev.dsqlkit.sql.SqlStatement;
import dev.dsqlkit.sql.Token;
import dev.dsqlkit.sql.TokenKind;
import java.util.List;

/**
 * The far end of a COPY.
 *
 * @param reads whether rows come into the table: COPY FROM
 * @param inServer whether the far end is a file or program on the server
 */
record CopyTarget(boolean reads, boolean inServer) {

  static CopyTarget of(SqlStatement copy) {
    List<Token> words = TopLevel.tokens(copy);
    for (int i = 1; i + 1 < words.size(); i++) {
      Token word = words.get(i);
      if (word.is("from") || word.is("to")) {
        Token end = words.get(i + 1);
        return new CopyTarget(word.is("from"), end.kind() == TokenKind.STRING || end.is("program"));
      }
    }
    return new CopyTarget(false, false);
  }
}
