package dev.dsqlkit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dsqlkit.standin.CertificateAuthority;
import dev.dsqlkit.standin.ClusterName;
import dev.dsqlkit.standin.ConnectAttempt;
import dev.dsqlkit.standin.Fault;
import dev.dsqlkit.standin.StandInCluster;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ways to a cluster. Stand-ins take only tokens that are signed for their host and Region. */
class ClusterEndpointsIT {
  private static StandInCluster cluster;
  private static StandInCluster peer;
  private static StandInCluster neighbour;

  @BeforeAll
  static void start() throws Exception {
    CertificateAuthority authority = new CertificateAuthority();
    cluster = start("us-east-1", authority);
    peer = start("eu-west-1", authority);
    neighbour = start("us-east-1", authority);
  }

  private static StandInCluster start(String region, CertificateAuthority authority)
      throws Exception {
    return ClusterClient.knowing(StandInCluster.in(region)).authority(authority).start();
  }

  @AfterAll
  static void stop() throws Exception {
    cluster.close();
    peer.close();
    neighbour.close();
  }

  @BeforeEach
  void forget() {
    cluster.heal();
    cluster.sightings().forget();
    peer.sightings().forget();
  }

  /** ID and HOST stand for those of the cluster. */
  @ParameterizedTest
  @CsvSource({
    "//HOST/postgres,                            ID.dsql.us-east-1.on.aws",
    "//HOST:5432/postgres?region=us-east-1,      ID.dsql.us-east-1.on.aws",
    "//HOST/?mode=cluster&region=us-east-1,      ID.dsql.us-east-1.on.aws",
    "ID?region=us-east-1,                        ID.dsql.us-east-1.on.aws",
    "//ID.dsql-fnh4.us-east-1.on.aws/postgres,   ID.dsql-fnh4.us-east-1.on.aws",
    "//VPCE/postgres?options=-c%20amzn-cluster-id=ID, VPCE"
  })
  void connectsByEachNameOfACluster(String url, String serverName) throws SQLException {
    try (Connection connection = new ClusterClient(cluster).connect("jdbc:dsql:" + named(url))) {
      assertThat(ClusterClient.value(connection, "SELECT current_user")).isEqualTo("admin");
    }

    assertThat(cluster.sightings().serverNames()).containsExactly(named(serverName));
  }

  private static String named(String text) {
    ClusterName name = cluster.name();
    return text.replace("HOST", name.host())
        .replace("VPCE", name.vpcHost())
        .replace("ID", name.id());
  }

  /** pgjdbc calls each name that a certificate lacks SEVERE. */
  @Test
  void aVpcEndpointIsVerifiedWithoutAlarm() throws SQLException {
    try (CapturedLog log = new CapturedLog("org.postgresql.ssl")) {
      new ClusterClient(cluster)
          .with("options", "-c amzn-cluster-id=" + cluster.name().id())
          .connect(ClusterClient.url(cluster.name().vpcHost()))
          .close();

      assertThat(log.lines()).isEmpty();
    }
  }

  @Test
  void aVpcEndpointThatLeadsToAnotherClusterGetsNoToken() {
    SQLException e = byVpcEndpoint(cluster.name(), neighbour.name().id());

    assertThat((Throwable) e).hasMessageContaining("could not be verified");
    assertThat(cluster.sightings().connections()).isOne();
    assertThat(cluster.sightings().attempts()).isEmpty();
  }

  @Test
  void aVpcEndpointThatLeadsToAnotherRegionGetsNoToken() {
    SQLException e =
        byVpcEndpoint(new ClusterName(cluster.name().id(), "eu-central-1"), cluster.name().id());

    assertThat((Throwable) e).hasMessageContaining("could not be verified");
    assertThat(cluster.sightings().connections()).isOne();
    assertThat(cluster.sightings().attempts()).isEmpty();
  }

  /** To the cluster by the VPC endpoint of a name, whatever that is. */
  private static SQLException byVpcEndpoint(ClusterName endpoint, String id) {
    return new ClusterClient(peer)
        .reaching(endpoint.vpcHost(), cluster.port())
        .with("options", "-c amzn-cluster-id=" + id)
        .failure(ClusterClient.url(endpoint.vpcHost()));
  }

  @Test
  void goesToThePeerOfAnEndpointThatRefusesConnections() throws Exception {
    cluster.refuseConnections();
    try {
      connectToPeer(new ClusterClient(cluster, peer));
    } finally {
      cluster.acceptConnections();
    }
  }

  @Test
  void remembersThatAnEndpointDidNotAnswer() throws Exception {
    ClusterClient client = new ClusterClient(cluster, peer);
    cluster.failNext(1, Fault.HANG_UP);
    connectToPeer(client);
    assertThat(cluster.sightings().connections()).isOne();

    connectToPeer(client);

    assertThat(cluster.sightings().connections()).as("not asked again").isOne();
  }

  @Test
  void goesToThePeerOfAnEndpointThatNeverAnswers() throws SQLException {
    cluster.failNext(1, Fault.SILENCE);

    connectToPeer(new ClusterClient(cluster, peer).with("connectTimeout", "1"));
  }

  @Test
  void goesToThePeerOfAnEndpointThatIsBusy() throws SQLException {
    cluster.failNext(1, Fault.RATE_EXCEEDED);
    ClusterClient client = new ClusterClient(cluster, peer);

    connectToPeer(client);

    client.connect(both()).close();
    assertThat(cluster.sightings().lastAttempt().isAccepted()).as("busy is not gone").isTrue();
  }

  /** The token for the peer is one for its own Region. */
  private static void connectToPeer(ClusterClient client) throws SQLException {
    long accepted = peer.sightings().accepted();

    client.connect(both()).close();

    assertThat(peer.sightings().accepted()).isEqualTo(accepted + 1);
    assertThat(peer.sightings().attempts()).allMatch(ConnectAttempt::isAccepted);
    assertThat(peer.sightings().serverNames()).containsExactly(peer.host());
  }

  private static String both() {
    return ClusterClient.url(cluster.host() + "," + peer.host());
  }
}
