package dev.dsqlkit.migrate.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dsqlkit.migrate.expression.Equality.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the text is, there is an answer, and soon. */
class HugeTextTest {
  private static final Duration LIMIT = Duration.ofSeconds(20);

  private static final String[] WORDS = {
    "a",
    "b",
    "1",
    "'x'",
    "(",
    ")",
    "(",
    ")",
    "[",
    "]",
    ",",
    "+",
    "-",
    "*",
    "=",
    "<",
    "::",
    "text",
    "int",
    "AND",
    "OR",
    "NOT",
    "IS",
    "NULL",
    "IN",
    "LIKE",
    "BETWEEN",
    "CASE",
    "WHEN",
    "THEN",
    "ELSE",
    "END",
    "ANY",
    "ARRAY",
    "ROW",
    "CAST",
    "AS",
    "SELECT",
    "FROM",
    "t",
    "WHERE",
    "JOIN",
    "ON",
    "UNION",
    "WITH",
    "ORDER",
    "BY",
    "LIMIT",
    "lower",
    "extract",
    "year",
    ".",
    "*",
    "interval",
    "'1 day'",
    "COLLATE",
    "\"C\"",
    "AT",
    "TIME",
    "ZONE",
    "DISTINCT",
    "OVER",
    "FILTER",
    "E'\\x'",
    "$$",
    "'",
    "1e999999999",
    "X'F'",
    "substring",
    "for",
    "trim",
    "both",
    "escape",
    "?",
    "operator"
  };

  static Stream<Arguments> huge() {
    String many = "1 + ".repeat(100_000) + "1";
    return Stream.of(
        Arguments.of("parentheses", nested("(", "1", ")", 2_000), Verdict.EQUAL),
        Arguments.of("more parentheses", nested("(", "1", ")", 100_000), Verdict.EQUAL),
        Arguments.of("sums", nested("(1 + ", "1", ")", 2_000), Verdict.EQUAL),
        Arguments.of("calls", nested("f(", "1", ")", 100_000), Verdict.EQUAL),
        Arguments.of("arrays", nested("ARRAY[", "1", "]", 100_000), Verdict.EQUAL),
        Arguments.of("NOT", "NOT ".repeat(100_000) + "a", Verdict.EQUAL),
        Arguments.of("minus", "- ".repeat(100_000) + "a", Verdict.EQUAL),
        Arguments.of("casts", "a" + "::text".repeat(100_000), Verdict.EQUAL),
        Arguments.of("subscripts", "a" + "[1]".repeat(100_000), Verdict.EQUAL),
        Arguments.of("operators", many, Verdict.EQUAL),
        Arguments.of("AND", "a = 1 AND ".repeat(20_000) + "b", Verdict.EQUAL),
        Arguments.of("IN", "a IN (" + "1, ".repeat(20_000) + "2)", Verdict.EQUAL),
        Arguments.of("literal", "a = '" + "x".repeat(1_000_000) + "'", Verdict.EQUAL),
        Arguments.of("number", "a = " + "9".repeat(1_000_000), Verdict.EQUAL),
        Arguments.of("CASE", nested("CASE WHEN ", "a", " THEN 1 END", 500), Verdict.EQUAL),
        Arguments.of("BETWEEN", nested("(", "a", " BETWEEN 1 AND 2)", 60), Verdict.EQUAL),
        Arguments.of("NULLIF", nested("nullif(1, ", "a", ")", 60), Verdict.EQUAL),
        Arguments.of("IN in IN", nested("((", "a", ") IN (b, c, 1, 2))", 40), Verdict.EQUAL),
        Arguments.of("queries", nested("(SELECT ", "1", ")", 2_000), Verdict.EQUAL));
  }

  private static String nested(String before, String inside, String behind, int depth) {
    return before.repeat(depth) + inside + behind.repeat(depth);
  }

  /** Even what is not understood is equal to itself; the point is that it ends. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("huge")
  void ends(String name, String text, Verdict expected) {
    Equality equality =
        Assertions.assertTimeoutPreemptively(LIMIT, () -> Expression.compare(text, " " + text));
    assertThat(equality.verdict()).as(name + equality.reason()).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("huge")
  void isNotEqualToSomethingElse(String name, String text, Verdict unused) {
    String other = text + " = 5";
    Equality equality =
        Assertions.assertTimeoutPreemptively(LIMIT, () -> Expression.compare(text, other));
    assertThat(equality.verdict()).as(name + equality.reason()).isNotEqualTo(Verdict.EQUAL);
  }

  @Test
  void hugeQueries() {
    String union =
        IntStream.range(0, 3_000)
            .mapToObj(i -> "SELECT " + i)
            .collect(Collectors.joining(" UNION "));
    String joins = "SELECT 1 FROM t" + " JOIN t ON true".repeat(3_000);
    String tables = nested("SELECT * FROM (", "SELECT 1", ") x", 1_000);
    for (String query : List.of(union, joins, tables)) {
      Equality equality =
          Assertions.assertTimeoutPreemptively(
              LIMIT, () -> Expression.compareQueries(query, query, Surroundings.unknown()));
      assertThat(equality.verdict()).as(equality.reason()).isEqualTo(Verdict.EQUAL);
    }
  }

  @Test
  void anyWords() {
    long seed = Long.getLong("seed", 20_261_127);
    Random random = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      int words = 1 + random.nextInt(25);
      for (int word = 0; word < words; word++) {
        text.append(WORDS[random.nextInt(WORDS.length)]).append(' ');
      }
      String sql = text.toString();
      String description = "seed %d: %s".formatted(seed, sql);
      Equality equality = Expression.compare(sql, sql, Corpus.surroundings());
      assertThat(equality.verdict()).as(description).isNotEqualTo(Verdict.DIFFERENT);
      Equality queries =
          Expression.compareQueries("SELECT " + sql, "SELECT " + sql, Corpus.surroundings());
      assertThat(queries.verdict()).as(description).isNotEqualTo(Verdict.DIFFERENT);
    }
  }
}
