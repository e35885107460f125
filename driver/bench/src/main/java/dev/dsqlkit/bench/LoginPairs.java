package dev.dsqlkit.bench;

import dev.dsqlkit.standin.ClockedUtilities;
import dev.dsqlkit.standin.Iam;
import dev.dsqlkit.standin.KnownCredentials;
import dev.dsqlkit.standin.StandInCluster;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Properties;
import java.util.StringJoiner;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/**
 * A program that connects to the stand-in for a cluster, in turns by pgjdbc with a token that it is
 * given, and by {@code jdbc:dsql:}, which signs one; both with the same TLS. Prints the
 * milliseconds, two by two.
 */
final class LoginPairs {
  private static final String REGION = "us-east-1";
  private static final int WARM_UP = 400;
  private static final int PAIRS = 400;
  private static final KnownCredentials APP =
      KnownCredentials.ofRole("ASIABENCH", "secret", "session", "bench");

  private final Properties raw;
  private final Properties signing;
  private final String host;

  private LoginPairs(StandInCluster cluster) {
    host = cluster.host();
    raw = cluster.properties();
    raw.setProperty("user", "admin");
    raw.setProperty("sslNegotiation", "direct");
    raw.setProperty("gssEncMode", "disable");
    raw.setProperty(
        "password",
        ClockedUtilities.at(Clock.systemUTC(), REGION, APP)
            .generateDbConnectAdminAuthToken(request -> request.hostname(host)));
    signing = cluster.properties();
    signing.setProperty("user", "admin");
    signing.setProperty("connectRate", "100000");
    signing.put("credentialsProvider", StaticCredentialsProvider.create(ClockedUtilities.sdk(APP)));
  }

  /** Runs without arguments. */
  @SuppressWarnings("try") // closing the stand-in can be interrupted, and nobody does
  public static void main(String[] arguments) throws Exception {
    try (StandInCluster cluster =
        StandInCluster.in(REGION).iam(new Iam().know(APP)).rate(1e6, 1e6).start()) {
      LoginPairs pairs = new LoginPairs(cluster);
      for (int i = 0; i < WARM_UP; i++) {
        pairs.next(i);
      }
      StringJoiner times = new StringJoiner(" ");
      for (int i = 0; i < PAIRS; i++) {
        double[] pair = pairs.next(i);
        times.add(Double.toString(pair[0])).add(Double.toString(pair[1]));
      }
      System.out.println(times);
    }
  }

  /** Who comes first changes from pair to pair. */
  private double[] next(int number) throws SQLException {
    if (number % 2 == 0) {
      double pgjdbc = pgjdbc();
      return new double[] {pgjdbc, ours()};
    }
    double ours = ours();
    return new double[] {pgjdbc(), ours};
  }

  private double pgjdbc() throws SQLException {
    return millis("jdbc:postgresql://" + host + "/postgres", raw);
  }

  private double ours() throws SQLException {
    return millis("jdbc:dsql://" + host + "/postgres", signing);
  }

  private static double millis(String url, Properties properties) throws SQLException {
    long start = System.nanoTime();
    try (Connection connection = DriverManager.getConnection(url, properties)) {
      long end = System.nanoTime();
      if (connection.isClosed()) {
        throw new IllegalStateException("closed at once");
      }
      return (end - start) / 1_000_000.0;
    }
  }
}
