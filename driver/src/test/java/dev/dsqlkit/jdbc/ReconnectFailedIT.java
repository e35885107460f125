package dev.dsqlkit.jdbc;

import static dev.dsqlkit.jdbc.PlainPostgres.execute;
import static dev.dsqlkit.jdbc.PlainPostgres.value;
import static dev.dsqlkit.jdbc.SqlErrors.assertState;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dsqlkit.local.ConnectFault;
import dev.dsqlkit.local.DatabaseClock;
import dev.dsqlkit.local.DatabaseFaults;
import dev.dsqlkit.local.When;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

/** Connections whose lifetime is over, while no new connection to the server can be opened. */
class ReconnectFailedIT {
  private static final String URL = "jdbc:dsql:embedded:reconnect_failed?reconnect=true&rules=off";

  private final DsqlDriver driver = new DsqlDriver(new HandClock());
  private Connection connection;
  private DatabaseClock clock;
  private DatabaseFaults faults;

  @BeforeEach
  void connect() throws SQLException {
    connection = driver.connect(URL, new Properties());
    clock = connection.unwrap(DatabaseClock.class);
    faults = connection.unwrap(DatabaseFaults.class);
    execute(connection, "DROP TABLE IF EXISTS t");
    execute(connection, "CREATE TABLE t (id int)");
  }

  @AfterEach
  void close() throws SQLException {
    faults.clear();
    connection.close();
  }

  /** The application's retry fills the batch again, as after an error of the server. */
  @Test
  void clearsBatchesThatCannotBeSent() throws SQLException {
    try (PreparedStatement prepared = connection.prepareStatement("INSERT INTO t VALUES (?)");
        CallableStatement callable = connection.prepareCall("INSERT INTO t VALUES (?)");
        Statement plain = connection.createStatement()) {
      for (boolean refused : new boolean[] {true, false}) {
        prepared.setInt(1, 1);
        prepared.addBatch();
        callable.setInt(1, 2);
        callable.addBatch();
        plain.addBatch("INSERT INTO t VALUES (3)");
        if (refused) {
          clock.advance(Duration.ofMinutes(60));
          faults.failConnect(When.next().always(), ConnectFault.RATE_EXCEEDED);
          assertState("53400", prepared::executeBatch);
          assertState("53400", callable::executeLargeBatch);
          assertState("53400", plain::executeBatch);
          faults.clear();
        } else {
          prepared.executeBatch();
          callable.executeLargeBatch();
          plain.executeBatch();
        }
      }
    }
    assertThat(value(connection, "SELECT string_agg(id::text, ' ' ORDER BY id) FROM t"))
        .isEqualTo("1 2 3");
  }

  @Test
  void waitsLongerAfterEachFailure() throws SQLException {
    int before = backend();
    clock.advance(Duration.ofMinutes(55));
    faults.failConnect(When.next().always(), ConnectFault.RATE_EXCEEDED);
    for (int pause : new int[] {5, 10, 20, 40, 60}) {
      execute(connection, "SELECT 1");
      faults.clear();
      clock.advance(Duration.ofSeconds(pause - 1));
      execute(connection, "SELECT 1");
      assertThat(backend()).as("within %d seconds", pause).isEqualTo(before);
      faults.failConnect(When.next().always(), ConnectFault.RATE_EXCEEDED);
      clock.advance(Duration.ofSeconds(1));
    }
    faults.clear();
    execute(connection, "SELECT 1");
    assertThat(backend()).isNotEqualTo(before);
  }

  @Test
  void takesLittleTimeAsLongAsTheOldServerIsThere() throws SQLException {
    List<Optional<Duration>> limits = new ArrayList<>();
    Opened first = ((DsqlConnection) connection).opened();
    Opened.Opener none =
        limit -> {
          limits.add(limit);
          throw new SQLException("no connection", "53300");
        };
    try (DsqlConnection renewed =
        new DsqlConnection(first, Optional.of(new Successors(none, true, new Carried())))) {
      clock.advance(Duration.ofMinutes(55));

      assertThat(renewed.isValid(7)).isTrue();
      assertThat(limits).isEmpty();
      execute(renewed, "SELECT 1");
      assertThat(limits).containsExactly(Optional.of(Duration.ofSeconds(2)));

      clock.advance(Duration.ofMinutes(5));
      limits.clear();
      assertThat(renewed.isValid(7)).isFalse();
      assertThat(renewed.isValid(0)).isFalse();
      assertState("53300", () -> execute(renewed, "SELECT 1"));
      assertThat(limits)
          .containsExactly(Optional.of(Duration.ofSeconds(7)), Optional.empty(), Optional.empty());
    }
  }

  @Test
  void endsNothingWithoutAServer() throws SQLException {
    connection.close();
    connection = driver.connect(URL.replace("&rules=off", ""), new Properties());
    clock.advance(Duration.ofMinutes(61));
    faults.failConnect(When.next().always(), ConnectFault.RATE_EXCEEDED);

    connection.setAutoCommit(false);
    connection.commit();
    connection.rollback();
    connection.setAutoCommit(true);

    faults.clear();
    assertThat(value(connection, "SELECT 1")).isEqualTo("1");
  }

  private int backend() throws SQLException {
    return connection.unwrap(PGConnection.class).getBackendPID();
  }
}
