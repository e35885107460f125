package dev.dsqlkit.migrate.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pairs of src/test/resources/expression/pairs.txt, and what surroundings change. */
class ExpressionTest {

  static List<String> pairs() {
    return Corpus.lines("pairs.txt");
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void comparesEitherWay(String line) {
    String[] verdict = Corpus.sides(line);
    String[] sides = Corpus.sides(verdict[1]);
    Equality.Verdict expected = Equality.Verdict.valueOf(verdict[0].toUpperCase(Locale.ROOT));
    Equality there = Expression.compare(sides[0], sides[1], Corpus.surroundings());
    Equality back = Expression.compare(sides[1], sides[0], Corpus.surroundings());
    assertThat(there.verdict()).as(there.reason()).isEqualTo(expected);
    assertThat(back.verdict()).as(back.reason()).isEqualTo(expected);
  }

  @Test
  void saysWhereTheyPart() {
    Equality equality = Expression.compare("i = 1 AND v = 'a'", "i = 1 AND v = 'A'");
    assertThat(equality.verdict()).isEqualTo(Equality.Verdict.DIFFERENT);
    assertThat(equality.reason()).isEqualTo("'a' against 'A'");
  }

  @Test
  void saysWhyItIsNotKnown() {
    Equality equality = Expression.compare("status = 'a'", "((status)::text = 'a'::text)");
    assertThat(equality.verdict()).isEqualTo(Equality.Verdict.UNPROVED);
    assertThat(equality.reason()).isEqualTo("casts of status");
  }

  @Test
  void literalOfADefaultHasTheTypeOfItsColumn() {
    Surroundings text = Surroundings.unknown().withTarget("text");
    assertThat(Expression.compare("'x'", "'x'::text", text).isEqual()).isTrue();
    Surroundings date = Surroundings.unknown().withTarget("date");
    assertThat(Expression.compare("'2026-1-1'", "'2026-01-01'::date", date).isEqual()).isTrue();
    assertThat(Expression.compare("'x'", "'x'::text").verdict())
        .isEqualTo(Equality.Verdict.UNPROVED);
  }

  @Test
  void searchedSchemasNeedNotBeWritten() {
    Surroundings app = Surroundings.unknown().withSearchPath(List.of("app"));
    assertThat(Expression.compare("nextval('app.s')", "nextval('s')", app).isEqual()).isTrue();
    assertThat(Expression.compare("nextval('public.s')", "nextval('s')", app).verdict())
        .isEqualTo(Equality.Verdict.DIFFERENT);
    assertThat(Expression.compareQueries("SELECT id FROM app.t", "SELECT id FROM t", app).isEqual())
        .isTrue();
  }

  @Test
  void queriesWithoutKnownTables() {
    Surroundings nothing = Surroundings.unknown();
    String printed = " SELECT id,\n    total\n   FROM orders o\n  WHERE (total > 1);";
    assertThat(
            Expression.compareQueries(
                    "select o.id, total from orders o where o.total>1", printed, nothing)
                .verdict())
        .isEqualTo(Equality.Verdict.EQUAL);
    assertThat(Expression.compareQueries("select * from orders", printed, nothing).verdict())
        .isEqualTo(Equality.Verdict.DIFFERENT);
    assertThat(
            Expression.compareQueries("SELECT * FROM t", "SELECT a, b FROM t", nothing).verdict())
        .isEqualTo(Equality.Verdict.UNPROVED);
    assertThat(Expression.compareQueries("SELECT a FROM t", "SELECT b FROM t", nothing).verdict())
        .isEqualTo(Equality.Verdict.DIFFERENT);
  }

  @Test
  void namesOfTheColumnsOfAView() {
    String printed = " SELECT id AS a,\n    total AS b\n   FROM orders;";
    String query = "SELECT id, total FROM orders";
    List<String> names = List.of("a", "b");
    assertThat(Expression.compareView(names, query, printed, Corpus.surroundings()).isEqual())
        .isTrue();
    assertThat(Expression.compareView(List.of(), query, printed, Corpus.surroundings()).verdict())
        .isEqualTo(Equality.Verdict.DIFFERENT);
    assertThat(
            Expression.compareView(names, "VALUES (1, 2)", "VALUES (1, 2)", Corpus.surroundings())
                .verdict())
        .isEqualTo(Equality.Verdict.UNPROVED);
  }

  @Test
  void parsesOrDoesNot() {
    assertThat(Expression.parse("a + 1")).map(Expression::text).contains("a + 1");
    assertThat(Expression.parse("a +")).isEmpty();
    assertThat(Expression.parse("")).isEmpty();
  }
}
