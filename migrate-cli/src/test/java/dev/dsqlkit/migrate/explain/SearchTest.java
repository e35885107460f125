package dev.dsqlkit.migrate.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dsqlkit.rules.Facts;
import dev.dsqlkit.rules.RuleBook;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SearchTest {
  private static final Topics TOPICS = new Topics();
  private static final Search SEARCH = new Search(TOPICS);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          serial-column                                                           | serial-column
          OC001                                                                   | OC001
          oc000                                                                   | OC000
          40001                                                                   | 40001
          serialization_failure                                                   | 40001
          DsqlCommitInDoubt                                                       | DsqlCommitInDoubt
          dev.dsqlkit.retry.DsqlReplayDiverged                                    | DsqlReplayDiverged
          ERROR: unsupported statement: Truncate                                  | truncate
          org.postgresql.util.PSQLException: ERROR: datatype text[] not supported | column-type
          datatype json is not supported in a key                                 | key-column-type
          ERROR: change conflicts with another transaction (OC000) [40001]        | OC000
          PSQLException: FATAL: unable to accept connection, access denied Hint: Signature expired: 2026 | 08006
          ERROR: transaction row limit exceeded                                   | transaction-rows
          Detail: Current transaction age 312s exceeds 300s                       | transaction-age
          SQLSTATE[25P02]: something in another language                          | 25P02
          [0A000] ERROR: setting configuration parameter "work_mem" not supported | set-parameter
          SQL state [54000]; error code [0]; ERROR: transaction size limit 10mb exceeded | transaction-size
          Caused by: dev.dsqlkit.retry.DsqlRetryExhausted: gave up, ERROR: change conflicts with another transaction (OC000) | DsqlRetryExhausted
          syntax error at or near "FOO"                                           | 42601
          FATAL: password authentication failed for user "me"                     | 28P01
          ERROR: server unavailable                                               | XX000
          An I/O error occurred while sending to the backend.                     | 08006
          """)
  void findsWhatIsMeant(String asked, String id) {
    assertThat(SEARCH.find(asked)).extracting(Topic::id).startsWith(id);
  }

  @Test
  void linesAndPrefixesOfALogDoNotMatter() {
    assertThat(
            SEARCH.find(
                """
                2026-11-20 12:00:00.123 ERROR [main] o.h.e.j.s.SqlExceptionHelper:
                  ERROR: ALTER TABLE ADD COLUMN with
                  constraint not supported
                  Hint: none"""))
        .extracting(Topic::id)
        .containsExactly("add-column-constraint");
  }

  @ParameterizedTest
  @MethodSource("rules")
  void everyRuleIsFoundByItsFilledInText(Facts facts) {
    String said = facts.text().replaceAll("%(\\d\\$)?s", "thing");

    List<Topic> found = SEARCH.find("org.postgresql.util.PSQLException: ERROR: " + said);

    assertThat(found).extracting(Topic::id).contains(facts.id());
  }

  static List<Facts> rules() {
    return RuleBook.facts();
  }

  @Test
  void everyRuleHasItsExamplesAndChapter() {
    assertThat(TOPICS.all())
        .filteredOn(topic -> !topic.inForce().isEmpty())
        .hasSameSizeAs(RuleBook.facts())
        .allSatisfy(
            topic -> {
              assertThat(topic.chapter()).isNotEqualTo("Others");
              assertThat(topic.examples()).isPresent();
            });
  }

  @Test
  void everyCodeIsComplete() {
    assertThat(TOPICS.all())
        .filteredOn(topic -> topic.chapter().matches("SQLSTATEs.*|Exceptions.*"))
        .hasSizeGreaterThan(40)
        .allSatisfy(
            topic -> {
              assertThat(topic.sqlState()).as(topic.id()).isPresent();
              assertThat(topic.evidence()).as(topic.id()).isNotBlank();
              assertThat(topic.wayOut()).as(topic.id()).matches(".*[.?]");
            });
  }

  @Test
  void idsAreUnique() {
    assertThat(TOPICS.all()).extracting(Topic::id).doesNotHaveDuplicates();
  }

  @Test
  void nothingFoundHasNeighbours() {
    assertThat(SEARCH.find("seriall")).isEmpty();
    assertThat(SEARCH.nearest("seriall")).extracting(Topic::id).contains("serial-column");
    assertThat(SEARCH.nearest("trunctate")).extracting(Topic::id).startsWith("truncate");
    assertThat(SEARCH.nearest("zzzz qqqq")).isEmpty();
  }
}
