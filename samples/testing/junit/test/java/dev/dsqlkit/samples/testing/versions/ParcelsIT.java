package dev.dsqlkit.samples.testing.versions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dsqlkit.junit.ConflictSweep;
import dev.dsqlkit.junit.DsqlDatabase;
import dev.dsqlkit.junit.DsqlInject;
import dev.dsqlkit.junit.DsqlTest;
import dev.dsqlkit.junit.DsqlTest.Isolation;
import dev.dsqlkit.junit.DsqlTest.Retry;
import dev.dsqlkit.junit.DsqlUrl;
import dev.dsqlkit.junit.InjectConflict;
import dev.dsqlkit.retry.DsqlTransactions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same on each JUnit. */
@DsqlTest(schema = "db/schema", seed = "db/parcel.csv", isolation = Isolation.RESET)
class ParcelsIT {
  @DsqlInject private DsqlDatabase database;

  private static void redirect(Connection connection, String city) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("UPDATE parcel SET city = '" + city + "' WHERE id = 1");
    }
  }

  @Test
  void beginsWithTheSeed() throws SQLException {
    assertThat(database.table("parcel").rows()).hasSize(2);

    database.run("INSERT INTO parcel VALUES (3, 'Tromso')");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Hamar", "Larvik"})
  void beginsWithTheSeedEachTime(String city, @DsqlUrl String url) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute("INSERT INTO parcel VALUES (3, '" + city + "')");
    }

    assertThat(database.table("parcel").rows()).hasSize(3);
  }

  @Test
  void isRefusedWhatAuroraDsqlRefuses() {
    assertThatThrownBy(() -> database.run("TRUNCATE parcel"))
        .isInstanceOfSatisfying(
            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("0A000"));
  }

  @Test
  @InjectConflict
  void redirectsInSpiteOfAConflict(Connection connection) throws SQLException {
    redirect(connection, "Hamar");

    assertThat(database.table("parcel").rows())
        .extracting(row -> row.get("city"))
        .contains("Hamar");
  }

  @ConflictSweep
  void redirectsWhateverCommitFails(DataSource dataSource) throws SQLException {
    for (String city : List.of("Hamar", "Larvik")) {
      DsqlTransactions.run(
          dataSource,
          connection -> {
            redirect(connection, city);
            return city;
          });
    }
  }

  @Nested
  @DsqlTest(retry = Retry.OFF)
  class WithoutRetry {

    @Test
    @InjectConflict
    void failsOnAConflict(Connection connection) {
      assertThatThrownBy(() -> redirect(connection, "Hamar"))
          .isInstanceOfSatisfying(
              SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("40001"));
    }
  }
}
