package dev.dsqlkit.migrate.expression;

import dev.dsqlkit.sql.Token;
import dev.dsqlkit.sql.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads expressions with the precedence of operators that PostgreSQL 16 gives them. */
final class ExpressionParser {
  private static final int OR = 1;
  private static final int AND = 2;
  private static final int NOT = 3;
  private static final int IS = 4;
  private static final int COMPARISON = 5;
  private static final int BETWEEN = 6;
  private static final int OTHER = 8;
  private static final int SUM = 9;
  private static final int PRODUCT = 10;
  private static final int POWER = 11;
  private static final int AT = 12;
  private static final int COLLATE = 13;
  private static final int SIGN = 14;
  private static final int SUBSCRIPT = 15;
  private static final int CAST = 16;

  private static final Set<String> COMPARISONS = Set.of("=", "<", ">", "<=", ">=", "<>", "!=");

  private final TokenCursor at;
  private final Grammar grammar;

  ExpressionParser(TokenCursor at, Grammar grammar) {
    this.at = at;
    this.grammar = grammar;
  }

  Node read() throws Unreadable {
    return read(OR, false);
  }

  /** Without AND, OR, NOT, IN and the like, as in the lower bound of BETWEEN. */
  Node readBasic() throws Unreadable {
    return read(COMPARISON, true);
  }

  List<Node> list() throws Unreadable {
    List<Node> items = new ArrayList<>();
    do {
      items.add(read());
    } while (at.takeSymbol(","));
    return items;
  }

  /**
   * Reads operators that bind at least so tightly.
   *
   * @param basic no AND, OR, NOT, IN and so on, as in the lower bound of BETWEEN
   */
  private Node read(int least, boolean basic) throws Unreadable {
    at.enter();
    Node left = prefix(basic);
    int taken = Integer.MAX_VALUE;
    while (true) {
      int binding = binding(basic);
      if (binding < least) {
        break;
      }
      if (binding == taken && (binding == COMPARISON || binding == BETWEEN)) {
        throw at.unexpected();
      }
      taken = binding;
      if (binding != AND && binding != OR) {
        at.countOperator();
      }
      left = infix(left, binding, basic);
    }
    at.leave();
    return left;
  }

  private Node prefix(boolean basic) throws Unreadable {
    if (!basic && at.take("not")) {
      return Node.of(Kind.NOT, "", read(NOT, false));
    }
    if (at.token().kind() == TokenKind.OPERATOR) {
      String sign = at.next().value();
      if (sign.equals("-")) {
        return negated(read(SIGN, basic));
      }
      int binding = sign.equals("+") ? SIGN : OTHER + 1;
      return Node.of(Kind.OPERATOR, operatorName(sign), read(binding, basic));
    }
    if (at.sees("operator") && at.peek(1).isSymbol("(")) {
      String name = qualifiedOperator();
      return Node.of(Kind.OPERATOR, name, read(OTHER + 1, basic));
    }
    return grammar.primaries().read();
  }

  private static boolean isNumber(Node node) {
    return node.is(Kind.CONSTANT) && Set.of("int4", "int8", "numeric").contains(node.type());
  }

  /** A minus before a number belongs to it. */
  private static Node negated(Node operand) {
    if (!isNumber(operand)) {
      return Node.of(Kind.OPERATOR, "-", operand);
    }
    String value = operand.label();
    String negative = value.startsWith("-") ? value.substring(1) : "-" + value;
    return Numerals.constant(negative);
  }

  /** How tightly the operator here binds; 0 if there is none. */
  private int binding(boolean basic) {
    Token token = at.token();
    if (token.kind() == TokenKind.OPERATOR) {
      return switch (token.value()) {
        case "+", "-" -> SUM;
        case "*", "/", "%" -> PRODUCT;
        case "^" -> POWER;
        default -> COMPARISONS.contains(token.value()) ? COMPARISON : OTHER;
      };
    }
    if (token.isSymbol("::")) {
      return CAST;
    }
    if (token.isSymbol("[")) {
      return SUBSCRIPT;
    }
    if (token.kind() != TokenKind.IDENTIFIER) {
      return 0;
    }
    if (basic) {
      int not = at.peek(1).is("not") ? 1 : 0;
      boolean distinct = at.peek(not + 1).is("distinct");
      return switch (token.value()) {
        case "is" -> distinct ? IS : 0;
        case "operator" -> at.peek(1).isSymbol("(") ? OTHER : 0;
        default -> 0;
      };
    }
    return switch (token.value()) {
      case "or" -> OR;
      case "and" -> AND;
      case "is", "isnull", "notnull" -> IS;
      case "between", "in", "like", "ilike" -> BETWEEN;
      case "similar" -> at.peek(1).is("to") ? BETWEEN : 0;
      case "not" -> isNegatable(at.peek(1)) ? BETWEEN : 0;
      case "at" -> at.peek(1).is("time") && at.peek(2).is("zone") ? AT : 0;
      case "collate" -> COLLATE;
      case "operator" -> at.peek(1).isSymbol("(") ? OTHER : 0;
      default -> 0;
    };
  }

  private static boolean isNegatable(Token token) {
    return token.is("between")
        || token.is("in")
        || token.is("like")
        || token.is("ilike")
        || token.is("similar");
  }

  private Node infix(Node left, int binding, boolean basic) throws Unreadable {
    return switch (binding) {
      case OR -> connected(Kind.OR, "or", left, AND);
      case AND -> connected(Kind.AND, "and", left, NOT);
      case IS -> grammar.tests().read(left, () -> read(IS + 1, basic));
      case BETWEEN ->
          grammar
              .tests()
              .readNegatable(left, () -> read(BETWEEN + 1, false), () -> read(OTHER, true));
      case AT -> {
        at.take("at", "time", "zone");
        yield Node.call("timezone", read(AT + 1, basic), left);
      }
      case COLLATE -> {
        at.next();
        yield Node.of(Kind.COLLATE, grammar.objectName(), left);
      }
      case SUBSCRIPT -> grammar.primaries().indirection(left);
      case CAST -> {
        at.next();
        yield Node.cast(left, grammar.types().read().toString());
      }
      default -> operator(left, binding, basic);
    };
  }

  private Node connected(Kind kind, String word, Node first, int tighter) throws Unreadable {
    List<Node> operands = new ArrayList<>();
    operands.add(first);
    while (at.take(word)) {
      operands.add(read(tighter, false));
    }
    return Node.of(kind, "", operands);
  }

  private Node operator(Node left, int binding, boolean basic) throws Unreadable {
    String name = at.sees("operator") ? qualifiedOperator() : operatorName(at.next().value());
    Node quantified = grammar.tests().quantified(left, name);
    if (quantified != null) {
      return quantified;
    }
    // PostgreSQL has no operators that stand behind their operand.
    return Node.operator(name, left, read(binding + 1, basic));
  }

  private static String operatorName(String symbol) {
    return symbol.equals("!=") ? "<>" : symbol;
  }

  /** {@code OPERATOR(pg_catalog.+)}. */
  private String qualifiedOperator() throws Unreadable {
    at.expect("operator");
    at.expectSymbol("(");
    StringBuilder schema = new StringBuilder();
    while (at.token().isName()) {
      schema.append(at.name()).append('.');
      at.expectSymbol(".");
    }
    if (at.token().kind() != TokenKind.OPERATOR) {
      throw at.unexpected();
    }
    String name = operatorName(at.next().value());
    at.expectSymbol(")");
    boolean builtIn = schema.length() == 0 || schema.toString().equals("pg_catalog.");
    return builtIn ? name : schema + name;
  }
}
