package dev.dsqlkit.sql;

import java.util.Locale;
import java.util.Optional;

/** Reads CREATE FUNCTION and CREATE PROCEDURE. */
final class FunctionReader {
  private FunctionReader() {}

  static CreateFunction read(TokenRange tokens) throws UnreadableException {
    int object = CreateKinds.skipModifiers(tokens, 1);
    Cursor at = new Cursor(tokens, object + 1);
    QualifiedName name = at.qualifiedName();
    at.parenthesized();
    Optional<TypeName> returns = Optional.empty();
    if (at.take("returns")) {
      if (at.take("table")) {
        at.parenthesized();
      } else {
        returns = Optional.of(new TypeReader(at).read());
      }
    }
    Optional<String> body = Optional.empty();
    Optional<String> language = Optional.empty();
    while (!at.atEnd()) {
      if (at.take("language")) {
        language = Optional.of(at.next().value().toLowerCase(Locale.ROOT));
      } else if (at.take("as")) {
        body = Optional.of(at.next().value());
      } else if (at.sees("begin", "atomic") || at.sees("return")) {
        body = Optional.of(SqlBody.text(at.rest()));
        language = language.or(() -> Optional.of("sql"));
        break;
      } else {
        at.skip(1);
      }
    }
    return new CreateFunction(name, tokens.is(object, "procedure"), language, returns, body);
  }

  /** LANGUAGE as written, folded; SQL for a body that is not a string. */
  static Optional<String> language(TokenRange tokens) {
    int name = CreateKinds.skipModifiers(tokens, 1) + 1;
    int open = Names.end(tokens, name);
    for (int i = Parentheses.close(tokens, open) + 1; i < tokens.size(); i++) {
      if (tokens.is(i, "language")
          && !tokens.isSymbol(i - 1, ".")
          && !tokens.is(i - 1, "returns")) {
        return Optional.of(tokens.at(i + 1).value().toLowerCase(Locale.ROOT));
      }
      if (tokens.is(i, "begin", "atomic") || tokens.is(i, "return")) {
        return Optional.of("sql");
      }
    }
    return Optional.empty();
  }
}
