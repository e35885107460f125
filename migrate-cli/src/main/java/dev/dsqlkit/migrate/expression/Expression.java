package dev.dsqlkit.migrate.expression;

import dev.dsqlkit.sql.SqlReader;
import dev.dsqlkit.sql.SqlStatement;
import dev.dsqlkit.sql.Token;
import dev.dsqlkit.sql.TokenKind;
import java.util.List;
import java.util.Optional;

/** An expression as it stands in a DEFAULT, a CHECK, an index or a generated column. */
public final class Expression {
  private final String text;

  private Expression(String text) {
    this.text = text;
  }

  /** Empty if the text is not an expression of PostgreSQL 16, or of a kind that is not read. */
  public static Optional<Expression> parse(String text) {
    return BigStack.call(
            () -> {
              Grammar.expression(text, Surroundings.unknown().path());
              return new Expression(text);
            },
            text)
        .value();
  }

  /** Compares with another expression in the same place. */
  public Equality compare(Expression other, Surroundings surroundings) {
    return compare(text, other.text, surroundings);
  }

  /** Compares without knowing types; see {@link #compare(String, String, Surroundings)}. */
  public static Equality compare(String one, String other) {
    return compare(one, other, Surroundings.unknown());
  }

  /**
   * Compares two expressions, either as written by people or as PostgreSQL prints them.
   *
   * @param surroundings of both
   */
  public static Equality compare(String one, String other, Surroundings surroundings) {
    Reading reading =
        (text, analysis) ->
            value(Grammar.expression(text, surroundings.path()), analysis, surroundings);
    return compare(one, reading, other, reading, surroundings);
  }

  /**
   * Compares the queries of two views, without a semicolon or with one.
   *
   * @param surroundings with the relations that they read
   */
  public static Equality compareQueries(String one, String other, Surroundings surroundings) {
    Reading reading = (text, analysis) -> query(text, analysis, surroundings);
    return compare(one, reading, other, reading, surroundings);
  }

  /**
   * Compares {@code CREATE VIEW v (names) AS one} with the query that PostgreSQL prints.
   *
   * @param names of the columns, in order; the query gives those that are missing
   */
  public static Equality compareView(
      List<String> names, String one, String printed, Surroundings surroundings) {
    Reading reading = (text, analysis) -> query(text, analysis, surroundings);
    Reading naming =
        (text, analysis) -> OutputNames.given(query(text, analysis, surroundings), names);
    return names.isEmpty()
        ? compareQueries(one, printed, surroundings)
        : compare(one, naming, printed, reading, surroundings);
  }

  private static Node query(String text, Analysis analysis, Surroundings surroundings)
      throws Unreadable {
    Node tree = Grammar.query(text, surroundings.path());
    return analysis.queries().of(tree, new Scope(null)).node();
  }

  /** Reads a text and gives it the form that PostgreSQL stores. */
  @FunctionalInterface
  private interface Reading {
    Node read(String text, Analysis analysis) throws Unreadable;
  }

  private static Equality compare(
      String one, Reading reading, String other, Reading otherReading, Surroundings surroundings) {
    BigStack.Answer<Equality> answer =
        BigStack.call(
            () -> {
              Analysis first = new Analysis(surroundings);
              Analysis second = new Analysis(surroundings);
              Node tree = reading.read(one, first);
              Node otherTree = otherReading.read(other, second);
              boolean complete = first.isComplete() && second.isComplete();
              return Comparison.of(tree, otherTree, complete);
            },
            one,
            other);
    if (answer.value().isPresent()) {
      return answer.value().get();
    }
    boolean sameReading = reading.equals(otherReading);
    return sameReading && sameTokens(one, other)
        ? Equality.EQUAL
        : Equality.unproved(answer.reason());
  }

  /** What cannot be understood is still the same if it is written the same. */
  private static boolean sameTokens(String one, String other) {
    List<Token> tokens = tokens(one);
    List<Token> others = tokens(other);
    if (tokens.isEmpty() || tokens.size() != others.size()) {
      return false;
    }
    for (int i = 0; i < tokens.size(); i++) {
      if (!same(tokens.get(i), others.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Of bits the value does not say whether they are binary or hexadecimal. */
  private static boolean same(Token one, Token other) {
    return one.kind() == other.kind()
        && one.kind() != TokenKind.UNREADABLE
        && one.kind() != TokenKind.BIT_STRING
        && one.value().equals(other.value());
  }

  private static List<Token> tokens(String text) {
    List<SqlStatement> statements = SqlReader.read(text);
    return statements.size() == 1 ? statements.get(0).tokens() : List.of();
  }

  private static Node value(Node tree, Analysis analysis, Surroundings surroundings) {
    Scope scope = Scope.ofTable(surroundings.columns(), surroundings.path());
    Typed value = analysis.of(tree, scope);
    if (surroundings.target().isEmpty()) {
      if (value.isUntyped()) {
        analysis.isIncomplete();
      }
      return value.node();
    }
    PgType target = Scope.typeOf(surroundings.target().get(), surroundings.path());
    Node stored = analysis.conversions().implicit(value, target.plain()).node();
    return value.isUntyped() ? stored : withoutFields(value.node(), target);
  }

  /** {@code INTERVAL '1' DAY} has been cut to days when it is stored. */
  private static Node withoutFields(Node node, PgType target) {
    boolean cut =
        node.is(Kind.CAST)
            && node.type().startsWith("interval ")
            && node.part(0).is(Kind.CONSTANT)
            && target.toString().equals("interval");
    return cut ? node.part(0) : node;
  }

  /** The text that was read. */
  public String text() {
    return text;
  }

  @Override
  public String toString() {
    return text;
  }
}
