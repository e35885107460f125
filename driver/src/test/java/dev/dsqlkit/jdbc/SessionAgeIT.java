package dev.dsqlkit.jdbc;

import static dev.dsqlkit.jdbc.SqlErrors.assertState;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** A connection lasts 60 minutes. */
class SessionAgeIT {
  private static final String URL = "jdbc:dsql:embedded:session_age";

  private final HandClock clock = new HandClock();
  private final DsqlDriver driver = new DsqlDriver(clock);

  @Test
  void endsAfterSixtyMinutes() throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      clock.move(Duration.ofMinutes(60));
      statement.execute("SELECT 1");

      clock.move(Duration.ofMillis(1));

      assertThat(connection.isValid(1)).isFalse();
      SQLException e = assertState("08006", () -> statement.execute("SELECT 1"));
      assertThat((Throwable) e).hasMessageContaining("FATAL: connection is closed");
      assertThat(connection.isClosed()).isTrue();
    }
  }

  @Test
  void isNotValidShortlyBeforeItsEnd() throws SQLException {
    try (Connection connection = connect()) {
      clock.move(Duration.ofMinutes(52));
      assertThat(connection.isValid(1)).isTrue();

      clock.move(Duration.ofMinutes(3));

      assertThat(connection.isValid(1)).isFalse();
      connection.createStatement().execute("SELECT 1");
    }
  }

  @Test
  void losesWhatIsOpenAtItsEnd() throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute("DROP TABLE IF EXISTS t");
      statement.execute("CREATE TABLE t (id int)");
      clock.move(Duration.ofMinutes(59));
      connection.setAutoCommit(false);
      statement.execute("INSERT INTO t VALUES (1)");
      clock.move(Duration.ofSeconds(61));

      assertState("08006", connection::commit);
      assertThat(connection.isClosed()).isTrue();
    }
    try (Connection connection = connect();
        ResultSet row = connection.createStatement().executeQuery("SELECT count(*) FROM t")) {
      row.next();
      assertThat(row.getInt(1)).isZero();
    }
  }

  @Test
  void isOfNoConcernWithoutRules() throws SQLException {
    try (Connection connection = driver.connect(URL + "?rules=off", new Properties())) {
      clock.move(Duration.ofDays(1));

      connection.createStatement().execute("SELECT 1");
    }
  }

  private Connection connect() throws SQLException {
    return driver.connect(URL, new Properties());
  }
}
