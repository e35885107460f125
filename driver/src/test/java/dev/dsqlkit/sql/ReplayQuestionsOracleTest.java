package dev.dsqlkit.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a replay asks of a statement, against PostgreSQL's own grammar. */
class ReplayQuestionsOracleTest {
  private static final Set<String> GENERATORS =
      Set.of("nextval", "gen_random_uuid", "clock_timestamp");

  private static PostgresGrammar grammar;
  private static String missing = "";

  @BeforeAll
  static void loadGrammar() {
    try {
      grammar = PostgresGrammar.load();
    } catch (IOException e) {
      missing = "PostgreSQL's grammar cannot be fetched with npm: " + e.getMessage();
    }
  }

  private static List<String> texts() {
    Stream<String> cases =
        Stream.of(
                "order",
                "insert-values",
                "generator-select",
                "sequence-state",
                "nextval",
                "targets")
            .flatMap(file -> StatementCase.of(file + ".sql").stream())
            .map(each -> JdbcText.toServer(each.sql()));
    Stream<String> corpus = Corpus.entries().stream().map(Corpus.Entry::serverSql);
    return Stream.concat(cases, corpus).toList();
  }

  @Test
  void theAnswersAreThoseOfTheGrammar() {
    assumeThat(missing).as(missing).isEmpty();
    long seed = Long.getLong("sql.seed", System.nanoTime());
    System.out.println("replay questions: -Dsql.seed=" + seed);
    Random random = new Random(seed);
    List<String> wrong = new ArrayList<>();
    int compared = 0;
    for (String text : texts()) {
      for (String sql : withMutant(text, random)) {
        Optional<String> tree = grammar.parse(sql);
        if (tree.isPresent()) {
          compared++;
          compare(SqlReader.read(sql), ReplayAnswers.of(tree.get()), wrong);
        }
      }
    }
    assertThat(wrong).as("seed " + seed).isEmpty();
    assertThat(compared).isGreaterThan(2_000);
  }

  /** A third of the texts is mutated: the grammar takes its time. */
  private static List<String> withMutant(String text, Random random) {
    return random.nextInt(3) > 0 ? List.of(text) : List.of(text, Mutation.of(text, random));
  }

  private static void compare(
      List<SqlStatement> read, List<ReplayAnswers> answers, List<String> wrong) {
    assertThat(read).hasSameSizeAs(answers);
    for (int i = 0; i < read.size(); i++) {
      SqlStatement statement = read.get(i);
      String difference = difference(statement, answers.get(i));
      if (!difference.isEmpty()) {
        wrong.add(difference + " <- " + statement);
      }
    }
  }

  private static String difference(SqlStatement statement, ReplayAnswers answers) {
    StringBuilder difference = new StringBuilder();
    if (statement.promisesOrder() != answers.promisesOrder()) {
      difference.append("order ").append(answers.promisesOrder());
    }
    String insert = statement.insertValues().map(ReplayQuestionsOracleTest::line).orElse("empty");
    if (!insert.equals(answers.insertValues()) && !holdsValuesInParentheses(statement)) {
      difference.append(" insert ").append(insert).append(" is ").append(answers.insertValues());
    }
    Set<String> targets =
        statement.targets().stream().map(QualifiedName::toString).collect(Collectors.toSet());
    if (!targets.equals(answers.targets())) {
      difference.append(" targets ").append(targets).append(" is ").append(answers.targets());
    }
    Set<String> functions = answers.functions();
    boolean state = Stream.of("currval", "lastval", "setval").anyMatch(functions::contains);
    if (state && !statement.callsSequenceState()) {
      difference.append(" sequence state");
    }
    if (functions.contains("nextval") && !statement.callsNextval()) {
      difference.append(" nextval");
    }
    if (statement.isGeneratorSelect()
        && !(answers.selectsCallsAlone() && GENERATORS.containsAll(functions))) {
      difference.append(" generators");
    }
    return difference.toString().strip();
  }

  /** The tree does not tell them from VALUES without parentheses; the reader leaves them alone. */
  private static boolean holdsValuesInParentheses(SqlStatement statement) {
    List<Token> tokens = statement.tokens();
    return statement.insertValues().isEmpty()
        && IntStream.range(1, tokens.size())
            .anyMatch(i -> tokens.get(i).is("values") && tokens.get(i - 1).isSymbol("("));
  }

  private static String line(InsertValues insert) {
    List<List<Boolean>> rows =
        insert.rows().stream()
            .map(row -> row.items().stream().map(InsertValues.Item::isDefault).toList())
            .toList();
    return insert.columns() + " " + insert.overriding() + rows;
  }
}
