package dev.dsqlkit.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads what kind of object a statement is about, and its name. */
final class ObjectReader {
  private final Cursor at;

  private ObjectReader(Cursor at) {
    this.at = at;
  }

  /** DROP and ALTER. */
  static ObjectReference object(TokenRange tokens) throws UnreadableException {
    return new ObjectReader(new Cursor(tokens, 1)).read(tokens);
  }

  /** COMMENT ON and SECURITY LABEL. */
  static ObjectReference described(TokenRange tokens) throws UnreadableException {
    int on = 1;
    while (on < tokens.size() && !tokens.is(on, "on")) {
      on++;
    }
    return new ObjectReader(new Cursor(tokens, on + 1)).read(tokens);
  }

  /** CREATE of an object without a reader of its own. */
  static ObjectReference created(TokenRange tokens) throws UnreadableException {
    return new ObjectReader(new Cursor(tokens, CreateKinds.skipModifiers(tokens, 1))).read(tokens);
  }

  private ObjectReference read(TokenRange tokens) throws UnreadableException {
    String type = ObjectTypes.read(at);
    boolean concurrently = at.take("concurrently");
    boolean ifExists = at.take("if", "exists") || at.take("if", "not", "exists");
    at.take("only");
    List<QualifiedName> names = names();
    boolean cascade = tokens.is(tokens.size() - 1, "cascade");
    return new ObjectReference(type, names, ifExists, cascade, concurrently, at.rest());
  }

  private List<QualifiedName> names() {
    List<QualifiedName> names = new ArrayList<>();
    do {
      int end = Names.end(at.tokens(), at.index());
      if (end == at.index()) {
        break;
      }
      names.add(Names.read(at.tokens(), at.index(), end));
      at.skip(end - at.index());
      if (at.seesSymbol("(")) {
        at.skip(Parentheses.close(at.tokens(), at.index()) + 1 - at.index());
      }
    } while (at.takeSymbol(","));
    return List.copyOf(names);
  }

  /** Several words in upper case. */
  static String upper(String words) {
    return words.toUpperCase(Locale.ROOT);
  }
}
