package dev.dsqlkit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dsqlkit.standin.Certificate;
import dev.dsqlkit.standin.CertificateAuthority;
import dev.dsqlkit.standin.ClusterName;
import dev.dsqlkit.standin.ConnectAttempt;
import dev.dsqlkit.standin.Negotiation;
import dev.dsqlkit.standin.StandInCluster;
import dev.dsqlkit.standin.StandInSockets;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No token goes to anybody but the cluster. */
class ClusterTlsIT {
  private static final String REGION = "us-east-1";

  /** PostgreSQL's AuthenticationCleartextPassword. */
  private static final String ASK_FOR_PASSWORD = "R\0\0\0\b\0\0\0\3";

  private static StandInCluster cluster;

  @BeforeAll
  static void start() throws Exception {
    cluster = ClusterClient.knowing(StandInCluster.in(REGION)).start();
  }

  @AfterAll
  static void stop() throws Exception {
    cluster.close();
  }

  @BeforeEach
  void forget() {
    cluster.sightings().forget();
  }

  @Test
  void encryptsFromTheFirstByteAndNamesTheHost() throws SQLException {
    try (Connection connection = new ClusterClient(cluster).connect(cluster)) {
      assertThat(ClusterClient.value(connection, "SELECT current_user")).isEqualTo("admin");
    }

    ConnectAttempt attempt = cluster.sightings().lastAttempt();
    assertThat(attempt.negotiation()).isEqualTo(Negotiation.DIRECT);
    assertThat(attempt.serverName()).isEqualTo(cluster.host());
    assertThat(cluster.sightings().connections()).isOne();
  }

  @Test
  void encryptsByPostgresqlsNegotiationWhereThatIsWanted() throws SQLException {
    new ClusterClient(cluster).with("sslNegotiation", "postgres").connect(cluster).close();

    ConnectAttempt attempt = cluster.sightings().lastAttempt();
    assertThat(attempt.negotiation()).isEqualTo(Negotiation.CLASSIC);
    assertThat(attempt.serverName()).isEqualTo(cluster.host());
  }

  @ParameterizedTest
  @EnumSource(value = Certificate.class, mode = EnumSource.Mode.EXCLUDE, names = "VALID")
  void refusesAWrongCertificate(Certificate certificate) throws Exception {
    try (StandInCluster other =
        ClusterClient.knowing(StandInCluster.in(REGION)).certificate(certificate).start()) {
      SQLException e = new ClusterClient(other).failure(other);

      assertThat(e.getSQLState()).startsWith("08");
      assertThat(other.sightings().connections()).as("no second attempt").isOne();
      assertThat(other.sightings().attempts()).as("not a byte inside TLS").isEmpty();
    }
  }

  /** The JVM of this test does not trust the authority of stand-ins. */
  @Test
  void trustsWhomTheJvmTrustsAndNobodyElse() {
    SQLException e = new ClusterClient(cluster).without("sslrootcert").failure(cluster);

    assertThat((Throwable) e).hasMessageContaining("unable to find valid certification path");
    assertThat(cluster.sightings().attempts()).isEmpty();
  }

  @Test
  void needsNoFurtherPropertyWhereTheJvmTrustsTheAuthority() throws Exception {
    List<String> trusting =
        List.of(
            "-Djavax.net.ssl.trustStore=" + cluster.trustStore(),
            "-Djavax.net.ssl.trustStorePassword=" + CertificateAuthority.TRUST_STORE_PASSWORD);

    String said =
        JavaProgram.run(
            trusting,
            ConnectProgram.class,
            ClusterClient.url(cluster.host()),
            StandInSockets.routes(cluster));

    assertThat(said).isEqualTo("admin");
    assertThat(cluster.sightings().accepted()).isOne();
  }

  @ParameterizedTest
  @ValueSource(strings = {"disable", "allow", "prefer", "Disable", "nonsense"})
  void refusesModesThatMayNotEncryptBeforeAByteIsSent(String sslmode) {
    SQLException e = new ClusterClient(cluster).with("sslmode", sslmode).failure(cluster);

    assertThat(e.getSQLState()).isEqualTo("08001");
    assertThat((Throwable) e).hasMessageContaining("Property sslmode");
    assertThat(cluster.sightings().connections()).isZero();
  }

  /** What somebody in between may answer to the request for TLS, or to its first message. */
  @ParameterizedTest
  @CsvSource({
    "postgres, N",
    "postgres, E",
    "postgres, R", // asks for the password at once
    "postgres, SR", // says yes, and goes on in the clear
    "direct, N",
    "direct, R"
  })
  void sendsNoTokenInTheClear(String sslNegotiation, String answer) throws Exception {
    String host = ClusterName.random(REGION).host();
    byte[] bytes = answer.replace("R", ASK_FOR_PASSWORD).getBytes(StandardCharsets.ISO_8859_1);
    try (PlainServer between = new PlainServer(bytes)) {
      ClusterClient client =
          new ClusterClient(cluster)
              .reaching(host, between.port())
              .with("sslNegotiation", sslNegotiation)
              .with("connectTimeout", "1");

      SQLException e = client.failure(ClusterClient.url(host));

      assertThat(e.getSQLState()).startsWith("08");
      assertThat(between.heard()).isNotEmpty().doesNotContain("admin", "X-Amz-");
    }
  }

  /** TLS names hosts by SNI only where they have a dot and are no address. */
  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "localhost", "[::1]", "a_b.example.com"})
  void aHostThatTlsCannotNameIsRefused(String host) {
    SQLException e =
        direct().with("sslmode", "require").failure(ClusterClient.url(host + ":" + cluster.port()));

    assertThat(e.getSQLState()).isEqualTo("08001");
    assertThat((Throwable) e).hasMessageContaining("SNI");
    assertThat(cluster.sightings().connections()).isZero();
  }

  /** A client that comes without the socket factory. */
  private static ClusterClient direct() {
    return new ClusterClient(cluster)
        .without("socketFactory")
        .without("socketFactoryArg")
        .with("mode", "cluster")
        .with("region", REGION);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sslmode | require | any certificate passes",
        "sslmode | verify-ca | the certificate of any other host passes",
        "sslfactory | org.postgresql.ssl.NonValidatingFactory | any certificate passes",
        "sslhostnameverifier | dev.dsqlkit.jdbc.AnyName | another class decides which names pass"
      })
  void warnsOncePerClusterOfWhatWeakensTls(String property, String value, String consequence)
      throws SQLException {
    try (CapturedLog log = new CapturedLog("dev.dsqlkit.cluster")) {
      ClusterClient client = new ClusterClient(cluster).with(property, value);
      if (property.equals("sslfactory")) {
        client.without("sslrootcert");
      }
      for (int i = 0; i < 2; i++) {
        client.connect(cluster).close();
      }

      assertThat(log.lines()).hasSize(1);
      assertThat(log.lines().get(0))
          .startsWith("WARNING: Property " + property)
          .contains(cluster.host(), consequence);

      client.failure(ClusterClient.url(ClusterName.random(REGION).host()));
      assertThat(log.lines()).as("of another cluster too").hasSize(2);
    }
  }

  /** Without a file of its own the JVM's trust store still counts, and only the name does not. */
  @Test
  void theModeRequireStillAsksTheJvmsTrustStore() {
    try (CapturedLog log = new CapturedLog("dev.dsqlkit.cluster")) {
      SQLException e =
          new ClusterClient(cluster)
              .without("sslrootcert")
              .with("sslmode", "require")
              .failure(cluster);

      assertThat((Throwable) e).hasMessageContaining("unable to find valid certification path");
      assertThat(log.lines())
          .singleElement()
          .asString()
          .contains("the certificate of any other host passes");
    }
  }
}
