package dev.dsqlkit.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** pgjdbc, unchanged, at the stand-in. */
class StandInClusterIT {
  private static final String REGION = "us-east-1";
  private static final KnownCredentials APP =
      KnownCredentials.ofRole("ASIAEXAMPLE", "secret/with+signs", "session/token+=", "app");

  static StandInSettings settings() {
    return StandInCluster.in(REGION).iam(new Iam().know(APP));
  }

  static String token(StandInCluster cluster, Clock clock) {
    return ClockedUtilities.at(clock, REGION, APP)
        .generateDbConnectAdminAuthToken(request -> request.hostname(cluster.host()));
  }

  static Connection connect(StandInCluster cluster, Properties more) throws SQLException {
    Properties properties = cluster.properties();
    properties.setProperty("user", "admin");
    properties.setProperty("password", token(cluster, Clock.systemUTC()));
    properties.putAll(more);
    return new org.postgresql.Driver()
        .connect("jdbc:postgresql://" + cluster.host() + "/postgres", properties);
  }

  /** What the stand-in answered to a connect. */
  static ErrorAnswer refusal(StandInCluster cluster, Properties more) {
    ServerErrorMessage error =
        catchThrowableOfType(PSQLException.class, () -> connect(cluster, more))
            .getServerErrorMessage();
    assertThat(error.getSeverity()).isEqualTo("FATAL");
    return new ErrorAnswer(
        error.getSQLState(), error.getMessage(), Objects.requireNonNullElse(error.getHint(), ""));
  }

  static String value(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }

  @ParameterizedTest
  @CsvSource({"direct, DIRECT", "postgres, CLASSIC"})
  void letsInByEitherNegotiation(String sslNegotiation, Negotiation seen) throws Exception {
    try (StandInCluster cluster = settings().start()) {
      Properties properties = new Properties();
      properties.setProperty("sslNegotiation", sslNegotiation);
      properties.setProperty("ApplicationName", "stand-in test");
      properties.setProperty("assumeMinServerVersion", "16");
      try (Connection connection = connect(cluster, properties)) {
        assertThat(value(connection, "SELECT current_user")).isEqualTo("admin");
        assertThat(value(connection, "SHOW application_name")).isEqualTo("stand-in test");
        assertThat(value(connection, "SHOW transaction_isolation")).isEqualTo("repeatable read");
      }

      assertThat(cluster.sightings().lastAttempt().negotiation()).isEqualTo(seen);
      assertThat(cluster.sightings().serverNames()).containsExactly(cluster.host());
      assertThat(cluster.sightings().lastAttempt().startup().applicationName())
          .isEqualTo("stand-in test");
    }
  }

  @Test
  void refusesAWrongToken() throws Exception {
    try (StandInCluster cluster = settings().start()) {
      Properties properties = new Properties();
      properties.setProperty("password", token(cluster, Clock.systemUTC()) + "0");

      assertThat(refusal(cluster, properties))
          .isEqualTo(ErrorAnswer.accessDenied(Denial.otherSignature().getMessage()));
    }
  }
}
