package dev.dsqlkit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** An embedded database in which scripts run, each in an empty schema. */
final class ScriptDatabase {
  private static final String SCHEMA = "work";

  private final String url;

  ScriptDatabase(String name) {
    this.url = "jdbc:dsql:embedded:" + name + "?currentSchema=" + SCHEMA;
  }

  /** Runs a script with a driver of its own, whose clock stands still. */
  void check(Script script) throws SQLException, IOException {
    HandClock clock = new HandClock();
    DsqlDriver driver = new DsqlDriver(clock);
    prepare(driver, script.given());
    List<String> expected = new ArrayList<>();
    List<String> actual = new ArrayList<>();

    try (Connection connection = driver.connect(url + "&" + script.options(), new Properties())) {
      ScriptRun run = new ScriptRun(connection, clock);
      for (ScriptStep step : script.steps()) {
        String title = step.how() + "> " + shortened(step.sql());
        expected.add(title);
        actual.add(title);
        expected.addAll(step.expected());
        actual.addAll(ScriptAnswers.asExpected(run.answer(step), step.expected()));
      }
    }

    assertThat(String.join("\n", actual)).isEqualTo(String.join("\n", expected));
  }

  private void prepare(DsqlDriver driver, List<String> statements) throws SQLException {
    try (Connection connection = driver.connect(url + "&rules=off", new Properties());
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
