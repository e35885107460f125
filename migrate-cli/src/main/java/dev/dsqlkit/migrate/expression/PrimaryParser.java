package dev.dsqlkit.migrate.expression;

import dev.dsqlkit.sql.Token;
import dev.dsqlkit.sql.TokenKind;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what operators connect: literals, columns, calls, parentheses. */
final class PrimaryParser {
  private final TokenCursor at;
  private final Grammar grammar;

  PrimaryParser(TokenCursor at, Grammar grammar) {
    this.at = at;
    this.grammar = grammar;
  }

  Node read() throws Unreadable {
    Token token = at.token();
    switch (token.kind()) {
      case STRING -> {
        return Node.constant(at.next().value(), "unknown");
      }
      case BIT_STRING -> {
        return bits();
      }
      case NUMBER -> {
        return Numerals.constant(at.next().value());
      }
      case IDENTIFIER, QUOTED_IDENTIFIER -> {
        return named();
      }
      default -> {
        if (token.isSymbol("(")) {
          return parenthesized();
        }
        throw at.unexpected();
      }
    }
  }

  private Node bits() {
    boolean hexadecimal = Character.toLowerCase(at.firstCharacter()) == 'x';
    String digits = at.next().value();
    if (hexadecimal && !digits.isEmpty()) {
      String binary = new BigInteger(digits, 16).toString(2);
      digits = "0".repeat(digits.length() * 4 - binary.length()) + binary;
    }
    return Node.constant(digits, "bit");
  }

  private Node parenthesized() throws Unreadable {
    if (at.opensQuery()) {
      return indirection(Node.of(Kind.SUBQUERY, "", grammar.subquery()));
    }
    List<Node> items = grammar.parenthesized();
    if (items.size() != 1) {
      return overlaps(Node.of(Kind.ROW, Node.IMPLICIT, items));
    }
    return indirection(items.get(0));
  }

  private Node overlaps(Node row) throws Unreadable {
    if (!at.take("overlaps")) {
      return indirection(row);
    }
    List<Node> arguments = new ArrayList<>(row.parts());
    at.take("row");
    arguments.addAll(grammar.parenthesized());
    return Node.call("overlaps", arguments);
  }

  /** Subscripts and fields. */
  Node indirection(Node base) throws Unreadable {
    Node node = base;
    while (true) {
      if (at.seesSymbol("[")) {
        node = subscript(node);
      } else if (at.seesSymbol(".") && at.peek(1).isName()) {
        at.next();
        node = Node.of(Kind.FIELD, at.name(), node);
      } else {
        return node;
      }
      at.countOperator();
    }
  }

  private Node subscript(Node base) throws Unreadable {
    at.expectSymbol("[");
    Node lower = at.seesSymbol(":") ? Node.NOTHING : grammar.expressions().read();
    if (at.takeSymbol("]")) {
      return Node.of(Kind.SUBSCRIPT, "", base, lower);
    }
    at.expectSymbol(":");
    Node upper = at.seesSymbol("]") ? Node.NOTHING : grammar.expressions().read();
    at.expectSymbol("]");
    return Node.of(Kind.SLICE, "", base, lower, upper);
  }

  private Node named() throws Unreadable {
    Node literal = typedLiteral();
    if (literal != null) {
      return literal;
    }
    Node special = grammar.specialForms().read();
    if (special != null) {
      return special;
    }
    if (!Words.isFunctionName(at.token())) {
      throw at.unexpected();
    }
    return columnOrCall();
  }

  private Node columnOrCall() throws Unreadable {
    boolean column = Words.isColumnName(at.token());
    List<String> names = new ArrayList<>();
    names.add(at.name());
    while (at.seesSymbol(".") && (at.peek(1).isName() || at.peek(1).isSymbol("*"))) {
      at.next();
      if (at.takeSymbol("*")) {
        return Node.of(Kind.STAR, "", words(names));
      }
      names.add(at.name());
    }
    if (at.seesSymbol("(")) {
      return grammar.calls().read(grammar.path().functionName(names));
    }
    if (!column) {
      throw at.unexpected();
    }
    String name = names.remove(names.size() - 1);
    return indirection(Node.of(Kind.COLUMN, name, words(names)));
  }

  private static List<Node> words(List<String> names) {
    return names.stream().map(Node::word).toList();
  }

  /** {@code date '2026-01-01'}, {@code interval '1' day}. */
  private @Nullable Node typedLiteral() throws Unreadable {
    if (!mayBeTypedLiteral()) {
      return null;
    }
    int start = at.index();
    boolean interval = at.sees("interval");
    try {
      PgType type = grammar.types().read();
      if (at.sees(TokenKind.STRING)) {
        Node value = Node.constant(at.next().value(), "unknown");
        String fields = interval ? grammar.types().intervalFields() : "";
        return Node.cast(value, type + fields);
      }
    } catch (Unreadable notAType) {
      // Then it is something else.
    }
    at.backTo(start);
    return null;
  }

  /** Whether a string follows the words and parentheses that may make up a type. */
  private boolean mayBeTypedLiteral() {
    if (!Words.isFunctionName(at.token())) {
      return false;
    }
    for (int i = 1; i < 12; i++) {
      Token token = at.peek(i);
      if (token.kind() == TokenKind.STRING) {
        return true;
      }
      boolean inType =
          token.isName()
              || token.kind() == TokenKind.NUMBER
              || token.isSymbol(".")
              || token.isSymbol("(")
              || token.isSymbol(")")
              || token.isSymbol(",")
              || token.isSymbol("[")
              || token.isSymbol("]");
      if (!inType) {
        return false;
      }
    }
    return false;
  }
}
