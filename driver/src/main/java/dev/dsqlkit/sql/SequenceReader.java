package dev.dsqlkit.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads CREATE SEQUENCE, ALTER SEQUENCE and the options of identity columns. */
final class SequenceReader {
  private final Cursor at;
  private final List<String> words = new ArrayList<>();
  private OptionalLong cache = OptionalLong.empty();
  private Optional<TypeName> as = Optional.empty();
  private Optional<QualifiedName> sequenceName = Optional.empty();

  private SequenceReader(Cursor at) {
    this.at = at;
  }

  static SequenceOptions statement(TokenRange tokens) throws UnreadableException {
    int object = CreateKinds.skipModifiers(tokens, 1);
    Cursor at = new Cursor(tokens, object);
    at.expect("sequence");
    boolean ifNotExists = at.take("if", "not", "exists");
    if (!ifNotExists) {
      at.take("if", "exists");
    }
    QualifiedName name = at.qualifiedName();
    SequenceReader reader = new SequenceReader(at);
    reader.options();
    if (!at.atEnd()) {
      throw new UnreadableException();
    }
    return new SequenceOptions(
        Optional.of(name),
        ifNotExists,
        tokens.is(object - 1, "temp") || tokens.is(object - 1, "temporary"),
        tokens.is(object - 1, "unlogged"),
        reader.cache,
        reader.as,
        List.copyOf(reader.words));
  }

  /** The list in parentheses behind IDENTITY, which may be missing. */
  static SequenceOptions identity(Cursor at) throws UnreadableException {
    SequenceReader reader = new SequenceReader(at);
    if (at.takeSymbol("(")) {
      reader.options();
      at.expectSymbol(")");
    }
    return reader.build();
  }

  /** Options that ALTER COLUMN gives one by one behind SET. */
  static SequenceOptions settings(Cursor at) throws UnreadableException {
    SequenceReader reader = new SequenceReader(at);
    while (at.sees("set") || at.sees("restart")) {
      at.take("set");
      if (at.take("generated")) {
        reader.words.add("GENERATED");
        if (!at.take("always")) {
          at.expect("by");
          at.expect("default");
        }
      } else {
        reader.option();
      }
    }
    return reader.build();
  }

  private SequenceOptions build() {
    return new SequenceOptions(sequenceName, false, false, false, cache, as, List.copyOf(words));
  }

  private void options() throws UnreadableException {
    while (!at.atEnd() && !at.seesSymbol(")")) {
      option();
    }
  }

  private void option() throws UnreadableException {
    String word = at.name();
    switch (word) {
      case "as" -> as = Optional.of(new TypeReader(at).read());
      case "cache" -> cache = OptionalLong.of(number());
      case "increment" -> {
        at.take("by");
        number();
      }
      case "start" -> {
        at.take("with");
        number();
      }
      case "restart" -> {
        at.take("with");
        if (startsNumber()) {
          number();
        }
      }
      case "maxvalue", "minvalue" -> number();
      case "no" -> word = word + " " + at.name();
      case "cycle", "logged", "unlogged" -> {}
      case "owned" -> {
        at.expect("by");
        at.qualifiedName();
        word = "owned by";
      }
      case "sequence" -> {
        at.expect("name");
        sequenceName = Optional.of(at.qualifiedName());
      }
      default -> throw new UnreadableException();
    }
    words.add(word.toUpperCase(Locale.ROOT));
  }

  private boolean startsNumber() {
    return at.token().kind() == TokenKind.NUMBER || at.seesSymbol("-") || at.seesSymbol("+");
  }

  private long number() throws UnreadableException {
    boolean negative = at.takeSymbol("-");
    if (!negative) {
      at.takeSymbol("+");
    }
    Token token = at.next();
    if (token.kind() != TokenKind.NUMBER) {
      throw new UnreadableException();
    }
    long value = TypeNames.longValue(token.value());
    return negative ? -value : value;
  }
}
