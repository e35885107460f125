package dev.dsqlkit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the rules do to transactions, as scripts, each in an empty schema. */
class TransactionRulesIT {
  private static final String URL = "jdbc:dsql:embedded:transaction_rules";
  private static final String SCHEMA = "work";

  static Stream<Script> scripts() throws IOException {
    return ScriptFile.scripts("transaction-");
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void answersAsTheScriptExpects(Script script) throws SQLException, IOException {
    HandClock clock = new HandClock();
    DsqlDriver driver = new DsqlDriver(clock);
    prepare(driver, script.given());
    List<String> expected = new ArrayList<>();
    List<String> actual = new ArrayList<>();

    String url = URL + "?currentSchema=" + SCHEMA + "&" + script.options();
    try (Connection connection = driver.connect(url, new Properties())) {
      ScriptRun run = new ScriptRun(connection, clock);
      for (ScriptStep step : script.steps()) {
        String title = step.how() + "> " + shortened(step.sql());
        expected.add(title);
        expected.addAll(step.expected());
        actual.add(title);
        actual.addAll(run.answer(step));
      }
    }

    assertThat(String.join("\n", actual)).isEqualTo(String.join("\n", expected));
  }

  private static void prepare(DsqlDriver driver, List<String> statements) throws SQLException {
    String url = URL + "?rules=off&currentSchema=" + SCHEMA;
    try (Connection connection = driver.connect(url, new Properties());
        Statement statement = connection.createStatement()) {
      statement.execute("DROP SCHEMA IF EXISTS " + SCHEMA + " CASCADE");
      statement.execute("CREATE SCHEMA " + SCHEMA);
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private static String shortened(String sql) {
    return sql.length() < 200 ? sql : sql.substring(0, 200) + "...";
  }
}
