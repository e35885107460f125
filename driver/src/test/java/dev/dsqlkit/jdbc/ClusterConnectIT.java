package dev.dsqlkit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dsqlkit.local.Faults;
import dev.dsqlkit.standin.ConnectAttempt;
import dev.dsqlkit.standin.Fault;
import dev.dsqlkit.standin.StandInCluster;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import liquibase.database.DatabaseFactory;
import liquibase.database.core.PostgresDatabase;
import liquibase.database.jvm.JdbcConnection;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Connections to a cluster: what they wait for, and what works on them. */
class ClusterConnectIT {
  private static StandInCluster cluster;

  private final ClusterClient client = new ClusterClient(cluster);

  /** Why a cluster lets nobody in for a while. */
  private enum Busy {
    TOO_MANY_CONNECTIONS("53300", "too many open connections", Fault.TOO_MANY_CONNECTIONS),
    RATE_EXCEEDED("53400", "rate exceeded", Fault.RATE_EXCEEDED),
    WAKING_UP("08006", "waking up cluster", Fault.WAKING_UP);

    private final String sqlState;
    private final String says;

    @SuppressWarnings("ImmutableEnumChecker")
    private final Fault fault;

    Busy(String sqlState, String says, Fault fault) {
      this.sqlState = sqlState;
      this.says = says;
      this.fault = fault;
    }
  }

  @BeforeAll
  static void start() throws Exception {
    cluster = ClusterClient.knowing(StandInCluster.in("us-east-1")).start();
  }

  @AfterAll
  static void stop() throws Exception {
    cluster.close();
  }

  @BeforeEach
  void forget() throws SQLException {
    cluster.heal();
    cluster.sightings().forget();
    try (Connection behind = cluster.behind();
        Statement statement = behind.createStatement()) {
      statement.execute(
          "DROP TABLE IF EXISTS item, other;"
              + "CREATE TABLE item (id int PRIMARY KEY, n int);"
              + "CREATE TABLE other (id int PRIMARY KEY);"
              + "INSERT INTO item VALUES (1, 0);"
              + "GRANT ALL ON item, other TO admin");
    }
  }

  @ParameterizedTest
  @EnumSource
  void waitsForAClusterThatIsBusy(Busy busy) throws SQLException {
    cluster.failNext(2, busy.fault);

    client.connect(cluster).close();

    assertThat(cluster.sightings().refusals())
        .hasSize(2)
        .allMatch(answer -> answer.sqlState().equals(busy.sqlState));
    assertThat(cluster.sightings().lastAttempt().isAccepted()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void saysWhyAClusterStaysBusy(Busy busy) {
    cluster.failNext(1_000, busy.fault);

    SQLException e = client.with("loginTimeout", "1").failure(cluster);

    assertThat(e.getSQLState()).isEqualTo(busy.sqlState);
    assertThat((Throwable) e)
        .hasMessageContaining("The cluster still answers")
        .hasMessageContaining(busy.says)
        .hasMessageMatching("(?s).* after \\d+ attempts in \\d+ ms.*")
        .hasMessageContaining("loginTimeout");
    assertThat(cluster.sightings().connections()).isGreaterThan(1);
  }

  @ParameterizedTest
  @CsvSource({", 0", "7, 7000"})
  void theTimeOfALoginIsNotThatOfStatements(String socketTimeout, int milliseconds)
      throws SQLException {
    if (socketTimeout != null) {
      client.with("socketTimeout", socketTimeout);
    }
    try (Connection connection = client.connect(cluster)) {
      assertThat(connection.getNetworkTimeout()).isEqualTo(milliseconds);
    }
  }

  @Test
  void doesNotAskAgainForWhatIsNotThere() {
    SQLException e = client.failure("jdbc:dsql://" + cluster.host() + "/shop");

    assertThat(e.getSQLState()).isEqualTo("3D000");
    assertThat(cluster.sightings().connections()).isOne();
  }

  @Test
  void doesNotAskAgainForADenial() {
    cluster.failNext(1, Fault.accessDenied("User: x is not authorized to perform: dsql:y"));

    SQLException e = client.failure(cluster);

    assertThat(e.getSQLState()).isEqualTo("08006");
    assertThat((Throwable) e).hasMessageStartingWith("Access denied: IAM does not let x connect");
    assertThat(cluster.sightings().connections()).isOne();
  }

  @Test
  void replaysATransactionThatLosesToAnother() throws SQLException {
    try (Connection connection = client.connect(cluster);
        Connection winner = client.connect(cluster);
        Statement statement = connection.createStatement();
        Statement winning = winner.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("SELECT count(*) FROM other");
      winning.execute("UPDATE item SET n = n + 10");
      statement.execute("UPDATE item SET n = n + 1");
      connection.commit();

      assertThat(ClusterClient.value(connection, "SELECT n FROM item")).isEqualTo("11");
    }
  }

  @Test
  void replaysATransactionThatLosesAtCommit() throws SQLException {
    try (Connection connection = client.connect(cluster);
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("UPDATE item SET n = n + 1");
      connection.unwrap(Faults.class).failCommit(1, dev.dsqlkit.local.Fault.DATA_CONFLICT);
      connection.commit();

      assertThat(ClusterClient.value(connection, "SELECT n FROM item")).isEqualTo("1");
      assertThat(connection.unwrap(Faults.class).commits()).isEqualTo(2);
    }
  }

  @Test
  void aCommitWitnessLogsInByItself() throws SQLException {
    Connection connection = client.with("commitWitness", "on").connect(cluster);
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute("UPDATE item SET n = 5");
      connection.unwrap(Faults.class).failCommit(1, dev.dsqlkit.local.Fault.CUT_AFTER);
      connection.commit();
    }

    assertThat(cluster.sightings().attempts()).hasSize(2).allMatch(ConnectAttempt::isAccepted);
    try (Connection after = client.connect(cluster)) {
      assertThat(ClusterClient.value(after, "SELECT n FROM item")).isEqualTo("5");
    }
  }

  @Test
  void namesItselfUntilTheApplicationDoes() throws SQLException {
    String name = "SHOW application_name";
    try (Connection connection = client.connect(cluster)) {
      assertThat(ClusterClient.value(connection, name)).startsWith("dsqlkit");
    }
    try (Connection connection = client.with("ApplicationName", "orders").connect(cluster)) {
      assertThat(ClusterClient.value(connection, name)).isEqualTo("orders");
    }
  }

  /** Hibernate and Flyway choose what they do by the first three of these. */
  @Test
  void looksLikePostgresqlToTools() throws Exception {
    try (Connection connection = client.connect(cluster)) {
      DatabaseMetaData metadata = connection.getMetaData();
      assertThat(metadata.getDatabaseProductName()).isEqualTo("PostgreSQL");
      assertThat(metadata.getDatabaseMajorVersion()).isGreaterThanOrEqualTo(16);
      assertThat(metadata.getDriverName()).contains("PostgreSQL");
      assertThat(metadata.getUserName()).isEqualTo("admin");
      assertThat(metadata.getURL())
          .startsWith("jdbc:postgresql://" + cluster.host())
          .doesNotContain("X-Amz-", "password", "secret");

      assertThat(
              DatabaseFactory.getInstance()
                  .findCorrectDatabaseImplementation(new JdbcConnection(connection)))
          .isInstanceOf(PostgresDatabase.class);
    }
  }
}
