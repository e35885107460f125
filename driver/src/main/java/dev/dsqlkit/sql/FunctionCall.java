package dev.dsqlkit.sql;

import java.util.List;
import java.util.Optional;

/**
 * A call of a function by name.
 *
 * @param argumentTokens the tokens between the parentheses
 * @param at the first token of the name
 */
public record FunctionCall(QualifiedName name, List<Token> argumentTokens, Token at) {

  /** The first argument when it is a string literal, with or without a cast. */
  public Optional<String> firstLiteral() {
    if (argumentTokens.isEmpty() || argumentTokens.get(0).kind() != TokenKind.STRING) {
      return Optional.empty();
    }
    return Optional.of(argumentTokens.get(0).value());
  }
}
