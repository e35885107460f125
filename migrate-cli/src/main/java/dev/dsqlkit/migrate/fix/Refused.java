package dev.dsqlkit.migrate.fix;

import dev.dsqlkit.sql.SqlStatement;
import dev.dsqlkit.sql.Token;
import java.util.List;
import java.util.Locale;

/**
 * A statement that a rule refuses, as a fixer sees it.
 *
 * @param written the statement's script as it is written; its placeholders are names in {@link
 *     SqlStatement#script}, of the same length
 * @param startsLine whether the script begins at the beginning of a line of the file
 * @param position where the violation is, as the refusal says
 * @param lineEnd how lines of the file end
 */
public record Refused(
    SqlStatement statement, String written, boolean startsLine, int position, String lineEnd) {

  List<Token> tokens() {
    return statement.tokens();
  }

  String text(Token token) {
    return written.substring(token.start(), token.end());
  }

  /** The text from the first of the tokens to the last, comments between them included. */
  String text(List<Token> tokens) {
    return tokens.isEmpty()
        ? ""
        : written.substring(tokens.get(0).start(), tokens.get(tokens.size() - 1).end());
  }

  /** The tokens without what is between them, so that they can stand on one line. */
  String onOneLine(List<Token> tokens) {
    StringBuilder line = new StringBuilder();
    for (Token token : tokens) {
      boolean glued =
          token.isSymbol(".") || line.isEmpty() || line.charAt(line.length() - 1) == '.';
      line.append(glued ? "" : " ").append(text(token));
    }
    return line.toString();
  }

  /** Whether no placeholder stands in it, so that names are what they seem. */
  boolean hasRealNames() {
    int length = statement.end() - statement.start();
    return written.regionMatches(statement.start(), statement.script(), statement.start(), length);
  }

  /** A keyword in lower case where the statement's are. */
  String keyword(String word) {
    String first = text(tokens().get(0));
    return first.equals(first.toLowerCase(Locale.ROOT)) ? word.toLowerCase(Locale.ROOT) : word;
  }
}
