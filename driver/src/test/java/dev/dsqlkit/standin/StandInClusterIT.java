package dev.dsqlkit.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.util.PSQLException;

/** Who is let in, and how. */
class StandInClusterIT {
  private static final StandInClock CLOCK = new StandInClock();
  private static StandInCluster cluster;

  @BeforeAll
  static void start() throws Exception {
    cluster = PlainClient.cluster().clock(CLOCK).start();
    cluster.makeRole("app");
  }

  @AfterAll
  static void stop() throws Exception {
    cluster.close();
  }

  @BeforeEach
  void forget() {
    cluster.sightings().forget();
  }

  private static PlainClient client() {
    return new PlainClient(cluster);
  }

  @ParameterizedTest
  @CsvSource({"direct, DIRECT", "postgres, CLASSIC"})
  void letsInByEitherNegotiation(String sslNegotiation, Negotiation seen) throws Exception {
    try (Connection connection = client().with("sslNegotiation", sslNegotiation).connect()) {
      assertThat(PlainClient.value(connection, "SELECT 1")).isEqualTo("1");
    }

    assertThat(cluster.sightings().attempts())
        .extracting(ConnectAttempt::negotiation, ConnectAttempt::serverName)
        .containsExactly(tuple(seen, cluster.host()));
    assertThat(cluster.sightings().connections()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"admin", "app"})
  void logsInAsTheUser(String user) throws Exception {
    try (Connection connection = client().with("user", user).connect()) {
      assertThat(PlainClient.value(connection, "SELECT current_user")).isEqualTo(user);
      assertThat(PlainClient.value(connection, "SELECT has_schema_privilege('public', 'CREATE')"))
          .isEqualTo("t");
    }

    assertThat(cluster.sightings().users()).containsExactly(user);
  }

  @Test
  void passesTheStartUpParametersOn() throws Exception {
    try (Connection connection =
        client()
            .with("ApplicationName", "stand-in test")
            .with("assumeMinServerVersion", "16")
            .with("options", "-c search_path=pg_catalog -c amzn-cluster-id=x -c work_mem=2MB")
            .connect()) {
      Map<String, String> settings =
          Map.of(
              "application_name", "stand-in test",
              "search_path", "pg_catalog",
              "work_mem", "2MB",
              "transaction_isolation", "repeatable read",
              "client_encoding", "UTF8");

      for (Map.Entry<String, String> each : settings.entrySet()) {
        assertThat(PlainClient.value(connection, "SHOW " + each.getKey()))
            .as(each.getKey())
            .isEqualTo(each.getValue());
      }
    }

    StartupPacket startup = cluster.sightings().lastAttempt().startup();
    assertThat(startup.applicationName()).isEqualTo("stand-in test");
    assertThat(startup.options()).contains("amzn-cluster-id=x");
  }

  @Test
  void refusesATokenAndSaysWhy() {
    ErrorAnswer answer = client().with("password", client().token() + "0").refusal();

    assertThat(answer).isEqualTo(ErrorAnswer.accessDenied(Denial.otherSignature().getMessage()));
    assertThat(cluster.sightings().refusals()).containsExactly(answer);
  }

  @Test
  void readsItsOwnClock() {
    String token = client().token();
    CLOCK.move(Duration.ofMinutes(16));

    assertThat(client().with("password", token).refusal().hint()).startsWith("Signature expired: ");
  }

  @Test
  void hasOneDatabase() {
    assertThat(client().at(cluster.host() + "/other?x=").refusal())
        .isEqualTo(ErrorAnswer.noSuchDatabase("other"));
  }

  @Test
  void theRoleMustBeThere() {
    assertThat(client().with("user", "nobody").refusal().message())
        .isEqualTo("role \"nobody\" does not exist");
  }

  @Test
  void aPrivateLinkLeadsToIt() throws SQLException {
    client().at(cluster.name().privateHost()).connect().close();

    assertThat(cluster.sightings().serverNames()).containsExactly(cluster.name().privateHost());
  }

  @Test
  void aVpcEndpointLeadsToItByTheOption() throws SQLException {
    PlainClient client = client().at(cluster.name().vpcHost()).with("sslmode", "verify-ca");

    assertThat(client.refusal()).isEqualTo(ErrorAnswer.NO_SUCH_CLUSTER);
    client.with("options", "-c amzn-cluster-id=" + cluster.name().id()).connect().close();
  }

  @Test
  void aVpcEndpointsNameIsNotCertified() {
    PSQLException failure =
        client()
            .at(cluster.name().vpcHost())
            .with("options", "-c amzn-cluster-id=" + cluster.name().id())
            .failure();

    assertThat((Throwable) failure).hasMessageContaining("could not be verified");
  }

  @Test
  void otherHostsAreUnknown() {
    assertThat((Throwable) client().at("other.dsql.us-east-1.on.aws").failure())
        .hasRootCauseInstanceOf(UnknownHostException.class);
  }

  @Test
  void refusesPlainText() {
    assertThat(client().with("sslmode", "disable").refusal()).isEqualTo(ErrorAnswer.NO_TLS);
    assertThat(cluster.sightings().by(Negotiation.PLAIN)).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(names = {"WRONG_AUTHORITY", "EXPIRED"})
  void pgjdbcTrustsNo(Certificate certificate) throws Exception {
    try (StandInCluster bad = PlainClient.cluster().certificate(certificate).start()) {
      for (String negotiation : List.of("direct", "postgres")) {
        assertThat((Throwable) new PlainClient(bad).with("sslNegotiation", negotiation).failure())
            .hasRootCauseInstanceOf(GeneralSecurityException.class);
      }
      assertThat(bad.sightings().attempts()).isEmpty();
    }
  }

  @Test
  void pgjdbcTrustsNoOtherHost() throws Exception {
    try (StandInCluster bad = PlainClient.cluster().certificate(Certificate.WRONG_HOST).start()) {
      assertThat((Throwable) new PlainClient(bad).failure())
          .hasMessageContaining("could not be verified");
    }
  }

  @Test
  void peersAreReachedByOneSetOfProperties() throws Exception {
    CertificateAuthority authority = new CertificateAuthority();
    try (StandInCluster one = PlainClient.cluster().authority(authority).start();
        StandInCluster other =
            StandInCluster.in("us-east-2").iam(one.iam()).authority(authority).start()) {
      Properties properties = StandInCluster.propertiesFor(one, other);
      for (StandInCluster each : List.of(one, other)) {
        PlainClient client = new PlainClient(each);
        properties.forEach((key, value) -> client.with((String) key, (String) value));
        client.connect().close();
      }

      assertThat(one.sightings().accepted()).isEqualTo(1);
      assertThat(other.sightings().accepted()).isEqualTo(1);
    }
  }
}
