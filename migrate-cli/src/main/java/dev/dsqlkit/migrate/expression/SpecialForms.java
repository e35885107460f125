package dev.dsqlkit.migrate.expression;

import dev.dsqlkit.sql.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads what has a syntax of its own, and gives it the form of a call where it is one. */
final class SpecialForms {
  private final TokenCursor at;
  private final Grammar grammar;

  SpecialForms(TokenCursor at, Grammar grammar) {
    this.at = at;
    this.grammar = grammar;
  }

  /** Null if nothing special begins here. */
  @Nullable Node read() throws Unreadable {
    if (!at.sees(TokenKind.IDENTIFIER)) {
      return null;
    }
    String word = at.token().value();
    switch (word) {
      case "true", "false" -> {
        at.next();
        return Node.constant(word, "bool");
      }
      case "null" -> {
        at.next();
        return Node.nullOf("unknown");
      }
      case "case" -> {
        return caseOf();
      }
      case "array" -> {
        return array();
      }
      case "current_catalog",
          "current_date",
          "current_role",
          "current_time",
          "current_timestamp",
          "current_user",
          "localtime",
          "localtimestamp",
          "session_user",
          "system_user",
          "user" -> {
        return value(word);
      }
      default -> {}
    }
    if (word.equals("current_schema") && !at.peek(1).isSymbol("(")) {
      return value(word);
    }
    if (word.equals("collation") && at.peek(1).is("for")) {
      at.next();
      at.next();
      return Node.call("pg_collation_for", grammar.parenthesized());
    }
    return at.peek(1).isSymbol("(") ? callLike(word) : null;
  }

  private Node value(String word) throws Unreadable {
    at.next();
    if (!at.seesSymbol("(")) {
      return Node.of(Kind.VALUE, word);
    }
    at.next();
    Node precision = grammar.expressions().read();
    at.expectSymbol(")");
    return Node.of(Kind.VALUE, word + "(" + precision.label() + ")");
  }

  private @Nullable Node callLike(String word) throws Unreadable {
    switch (word) {
      case "cast" -> {
        at.next();
        at.expectSymbol("(");
        Node operand = expression();
        at.expect("as");
        PgType type = grammar.types().read();
        at.expectSymbol(")");
        return Node.cast(operand, type.toString());
      }
      case "coalesce", "greatest", "least", "nullif", "grouping" -> {
        at.next();
        return Node.of(Kind.SPECIAL, word, grammar.parenthesized());
      }
      case "row" -> {
        at.next();
        return Node.of(Kind.ROW, "", grammar.parenthesized());
      }
      case "exists" -> {
        at.next();
        return Node.of(Kind.EXISTS, "", grammar.subquery());
      }
      case "extract" -> {
        return extract();
      }
      case "position" -> {
        return position();
      }
      case "overlay", "substring" -> {
        return part(word);
      }
      case "trim" -> {
        return trim();
      }
      case "normalize" -> {
        return normalize();
      }
      case "treat",
          "xmlelement",
          "xmlforest",
          "xmlparse",
          "xmlpi",
          "xmlroot",
          "xmlserialize",
          "xmlexists",
          "xmlconcat",
          "json_object",
          "json_array",
          "json_objectagg",
          "json_arrayagg" ->
          throw at.unexpected();
      default -> {
        return null;
      }
    }
  }

  private Node expression() throws Unreadable {
    return grammar.expressions().read();
  }

  private Node caseOf() throws Unreadable {
    at.expect("case");
    List<Node> parts = new ArrayList<>();
    parts.add(at.sees("when") ? Node.NOTHING : expression());
    while (at.take("when")) {
      parts.add(expression());
      at.expect("then");
      parts.add(expression());
    }
    parts.add(at.take("else") ? expression() : Node.nullOf("unknown"));
    at.expect("end");
    if (parts.size() < 4) {
      throw at.unexpected();
    }
    return Node.of(Kind.CASE, "", parts);
  }

  private Node array() throws Unreadable {
    at.expect("array");
    if (at.opensQuery()) {
      return Node.of(Kind.ARRAY_QUERY, "", grammar.subquery());
    }
    return elements();
  }

  private Node elements() throws Unreadable {
    at.enter();
    at.expectSymbol("[");
    List<Node> elements = new ArrayList<>();
    if (!at.seesSymbol("]")) {
      do {
        elements.add(at.seesSymbol("[") ? elements() : expression());
      } while (at.takeSymbol(","));
    }
    at.expectSymbol("]");
    at.leave();
    return Node.of(Kind.ARRAY, "", elements);
  }

  private Node extract() throws Unreadable {
    at.next();
    at.expectSymbol("(");
    String field = at.next().value();
    at.expect("from");
    Node source = expression();
    at.expectSymbol(")");
    return Node.call("extract", Node.constant(field, "unknown"), source);
  }

  private Node position() throws Unreadable {
    at.next();
    at.expectSymbol("(");
    // IN is what separates the two, so the first one is in parentheses if it has operators.
    Node wanted = grammar.expressions().readBasic();
    at.expect("in");
    Node text = grammar.expressions().readBasic();
    at.expectSymbol(")");
    return Node.call("position", text, wanted);
  }

  /** SUBSTRING and OVERLAY: arguments between words, or separated by commas. */
  private Node part(String function) throws Unreadable {
    at.next();
    at.expectSymbol("(");
    List<Node> arguments = new ArrayList<>(List.of(expression()));
    if (at.takeSymbol(",")) {
      arguments.addAll(grammar.expressions().list());
    } else if (at.take("similar")) {
      arguments.add(expression());
      at.expect("escape");
      arguments.add(expression());
    } else {
      wordedArguments(arguments);
    }
    at.expectSymbol(")");
    return Node.call(function, arguments);
  }

  private void wordedArguments(List<Node> arguments) throws Unreadable {
    if (at.take("placing")) {
      arguments.add(expression());
    }
    Node length = at.take("for") ? expression() : null;
    if (at.take("from")) {
      arguments.add(expression());
    } else if (length != null) {
      arguments.add(Node.constant("1", "int4"));
    }
    if (length == null && at.take("for")) {
      length = expression();
    }
    if (length != null) {
      arguments.add(length);
    }
  }

  private Node trim() throws Unreadable {
    at.next();
    at.expectSymbol("(");
    String function = "btrim";
    if (at.take("leading")) {
      function = "ltrim";
    } else if (at.take("trailing")) {
      function = "rtrim";
    } else {
      at.take("both");
    }
    List<Node> arguments = new ArrayList<>();
    if (at.take("from")) {
      arguments.addAll(grammar.expressions().list());
    } else {
      Node first = expression();
      if (at.take("from")) {
        arguments.addAll(grammar.expressions().list());
        arguments.add(first);
      } else {
        arguments.add(first);
        if (at.takeSymbol(",")) {
          arguments.addAll(grammar.expressions().list());
        }
      }
    }
    at.expectSymbol(")");
    return Node.call(function, arguments);
  }

  private Node normalize() throws Unreadable {
    at.next();
    at.expectSymbol("(");
    List<Node> arguments = new ArrayList<>(List.of(expression()));
    if (at.takeSymbol(",")) {
      String form = at.name().toUpperCase(Locale.ROOT);
      arguments.add(Node.constant(form, "unknown"));
    }
    at.expectSymbol(")");
    return Node.call("normalize", arguments);
  }
}
