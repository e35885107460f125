package dev.dsqlkit.jdbc;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.dsqlkit.auth.IamTokens;
import dev.dsqlkit.standin.ClockedUtilities;
import dev.dsqlkit.standin.Iam;
import dev.dsqlkit.standin.KnownCredentials;
import dev.dsqlkit.standin.StandInCluster;
import dev.dsqlkit.standin.StandInSettings;
import dev.dsqlkit.standin.StandInSockets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;

/** An application with credentials that stand-ins know, and a driver that remembers nothing yet. */
final class ClusterClient {
  static final KnownCredentials CREDENTIALS =
      KnownCredentials.ofRole("ASIAEXAMPLE", "secret/with+signs", "session/token+=", "app");

  /** Of its own, so that what it remembers of endpoints stays out of other tests. */
  private final DsqlDriver driver;

  private final AtomicInteger signatures = new AtomicInteger();
  private final Properties properties = new Properties();

  /** Trusts the first. */
  ClusterClient(StandInCluster... clusters) {
    this(new DsqlDriver(InstantSource.system(), new IamTokens()), clusters);
  }

  ClusterClient(DsqlDriver driver, StandInCluster... clusters) {
    this.driver = driver;
    with("socketFactory", StandInSockets.class.getName());
    with("socketFactoryArg", StandInSockets.routes(clusters));
    with("sslrootcert", clusters[0].rootCertificate().toString());
    AwsCredentials credentials = ClockedUtilities.sdk(CREDENTIALS);
    AwsCredentialsProvider provider =
        () -> {
          signatures.incrementAndGet();
          return credentials;
        };
    properties.put("credentialsProvider", provider);
  }

  /** Settings of a stand-in that knows the credentials. */
  static StandInSettings knowing(StandInSettings settings) {
    return settings.iam(new Iam().know(CREDENTIALS));
  }

  /** Leads connections to one more host of this machine. */
  ClusterClient reaching(String host, int port) {
    return with(
        "socketFactoryArg", properties.getProperty("socketFactoryArg") + "," + host + "=" + port);
  }

  ClusterClient with(String property, String value) {
    properties.setProperty(property, value);
    return this;
  }

  ClusterClient without(String property) {
    properties.remove(property);
    return this;
  }

  Properties properties() {
    return properties;
  }

  /** How often the credentials were asked for, which is once for each token. */
  int signatures() {
    return signatures.get();
  }

  Connection connect(StandInCluster cluster) throws SQLException {
    return connect(url(cluster.host()));
  }

  Connection connect(String url) throws SQLException {
    return Objects.requireNonNull(driver.connect(url, properties));
  }

  SQLException failure(StandInCluster cluster) {
    return failure(url(cluster.host()));
  }

  /** Why there is no connection. */
  SQLException failure(String url) {
    return catchThrowableOfType(SQLException.class, () -> connect(url).close());
  }

  static String url(String hosts) {
    return "jdbc:dsql://" + hosts + "/postgres";
  }

  static String value(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }
}
