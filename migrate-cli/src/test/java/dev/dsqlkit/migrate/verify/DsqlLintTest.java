package dev.dsqlkit.migrate.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;

class DsqlLintTest {

  @Test
  void findsEveryRefusedStatementWithItsLine() {
    String script =
        """
        CREATE TABLE orders (id serial PRIMARY KEY);

        -- TRUNCATE in a comment is none
        TRUNCATE orders;
        """;

    List<Finding> findings = DsqlLint.latest().check("orders.sql", script);

    assertThat(findings)
        .extracting(
            Finding::line,
            finding -> finding.answer().orElseThrow().sqlState(),
            finding -> finding.answer().orElseThrow().message())
        .containsExactly(
            tuple(1, "42704", "type \"serial\" does not exist"),
            tuple(4, "0A000", "unsupported statement: Truncate"));
  }

  @Test
  void findsNothingInWhatDsqlTakes() {
    String script = "CREATE INDEX ASYNC orders_by_note ON orders (note) WHERE note IS NOT NULL";

    assertThat(DsqlLint.latest().check("index.sql", script)).isEmpty();
  }

  @Test
  void goesBackToAnEarlierMonth() {
    String script = "CREATE TABLE line (order_id uuid REFERENCES orders (id))";

    assertThat(DsqlLint.level("2026-07").check("line.sql", script)).isNotEmpty();
    assertThat(DsqlLint.level("2026-09").check("line.sql", script)).isEmpty();
  }

  @Test
  void namesTheMonthsItKnows() {
    assertThatThrownBy(() -> DsqlLint.level("2024-12"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2025-05")
        .hasMessageContaining("2024-12");
  }
}
