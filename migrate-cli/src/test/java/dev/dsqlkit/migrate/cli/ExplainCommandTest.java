package dev.dsqlkit.migrate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainCommandTest {
  @TempDir Path folder;

  @Test
  void ruleHasItsAnswerEvidenceWayOutAndExamples() {
    assertThat(Ran.in(folder, "explain", "truncate").out())
        .isEqualTo(
            """
            truncate
            DSQL has no TRUNCATE.

            answer    0A000 unsupported statement: Truncate
            in force  always
            known     recorded on a cluster, 2026-09-18; sure
            instead   Use DELETE in batches of at most 3,000 rows.
            fix       rewrite needs review

            refused
              TRUNCATE orders

            accepted
              DELETE FROM orders WHERE id IN (SELECT id FROM orders LIMIT 3000)

            See also: dsql explain 0A000
            """);
  }

  @Test
  void quotesAreNotNeeded() {
    assertThat(Ran.in(folder, "explain", "ERROR:", "unsupported", "statement:", "Truncate").out())
        .startsWith("truncate\n");
  }

  @Test
  void unknownWordsGetNeighbours() {
    Ran ran = Ran.in(folder, "explain", "seriall");

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err())
        .startsWith("dsql: nothing is known about \"seriall\"; did you mean\n  serial-column  ");
  }

  @Test
  void withoutArgumentsAllIdsAreListedInColumns() {
    Ran ran = Ran.in(folder, "", Map.of("COLUMNS", "120"), Terminals.NONE, "explain");

    assertThat(ran.code()).isZero();
    assertThat(ran.out())
        .contains("Statements that meet the database\n")
        .contains("Exceptions of the driver\n  DsqlReplayDiverged  ")
        .contains("unread")
        .contains("40001");
    assertThat(ran.out().lines())
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
  }

  @Test
  void sqlStateListsItsRules() {
    assertThat(Ran.in(folder, "explain", "54000").out())
        .contains("A limit of Aurora DSQL is exceeded")
        .contains("Rules that answer 54000:")
        .contains("transaction-rows");
  }

  @Test
  void jsonIsForPrograms() {
    JsonObject answer =
        JsonParser.parseString(Ran.in(folder, "explain", "-f", "json", "40001").out())
            .getAsJsonObject();

    assertThat(answer.get("format").getAsString()).isEqualTo("dsql-explain/1");
    JsonObject topic = answer.getAsJsonArray("topics").get(0).getAsJsonObject();
    assertThat(topic.get("sqlState").getAsString()).isEqualTo("40001");
  }
}
