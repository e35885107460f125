package dev.dsqlkit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dsqlkit.sql.SqlReader;
import dev.dsqlkit.sql.SqlStatement;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every text that a cluster was recorded to answer. Each line names who gives it here: a rule, the
 * open transaction, or the server, to which the rules must leave the statement.
 */
class ClusterAnswersTest {
  private static final Set<String> BY_TRANSACTION =
      TransactionRules.ALL.stream().map(Facts::id).collect(Collectors.toSet());

  @ParameterizedTest
  @MethodSource("answers")
  void isGivenByWhoItSays(Answer answer) throws SQLException {
    SqlStatement statement = SqlReader.read(answer.sql()).get(0);
    RuleBook book = RuleBook.at(Level.LATEST);
    Optional<Refusal> refusal = book.refusal(statement).or(() -> ofCatalog(book, statement));

    if (answer.by().equals("server") || BY_TRANSACTION.contains(answer.by())) {
      assertThat(refusal).as(answer.sql()).isEmpty();
    } else {
      assertThat(refusal.map(Refusal::ruleId)).as(answer.sql()).contains(answer.by());
      assertThat(refusal.map(Refusal::sqlState)).contains(answer.sqlState());
      assertThat(refusal.map(Refusal::message)).contains(answer.text());
    }
  }

  @Test
  void areAllThatWereRecorded() {
    assertThat(answers().map(answer -> answer.sqlState() + " " + answer.text()))
        .doesNotHaveDuplicates()
        .hasSize(79);
  }

  @ParameterizedTest
  @MethodSource("answersOfTransactions")
  void hasTheTextOfItsTransactionRule(Answer answer) {
    Facts facts =
        TransactionRules.ALL.stream()
            .filter(rule -> rule.id().equals(answer.by()))
            .findFirst()
            .orElseThrow();

    assertThat(facts.sqlState()).isEqualTo(answer.sqlState());
    assertThat(facts.text()).isEqualTo(answer.text());
  }

  static Stream<Answer> answers() {
    return Resources.required("cluster-answers.tsv").lines().map(Answer::parse);
  }

  static Stream<Answer> answersOfTransactions() {
    return answers().filter(answer -> BY_TRANSACTION.contains(answer.by()));
  }

  private static Optional<Refusal> ofCatalog(RuleBook book, SqlStatement statement) {
    try {
      return book.refusal(statement, new SampleCatalog(false));
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  record Answer(String by, String sqlState, String text, String sql) {

    static Answer parse(String line) {
      String[] parts = line.split("\t", -1);
      assertThat(parts).as(line).hasSize(4);
      return new Answer(parts[0], parts[1], parts[2], parts[3]);
    }
  }
}
