package dev.dsqlkit.bench;

import dev.dsqlkit.auth.IamTokens;
import dev.dsqlkit.config.ClusterConfig;
import dev.dsqlkit.config.CredentialsConfig;
import dev.dsqlkit.config.Endpoint;
import dev.dsqlkit.config.HostPort;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/** The program of a fresh JVM that signs a token, and prints the milliseconds. */
final class FirstToken {
  private static final String HOST = "abcdefghijklmnopqrstuvwx23.dsql.us-east-1.on.aws";

  private FirstToken() {}

  /** Signs with credentials of the default chain, which looks at system properties first. */
  public static void main(String[] arguments) throws SQLException {
    System.setProperty("aws.accessKeyId", "AKIDBENCH");
    System.setProperty("aws.secretAccessKey", "bench");
    CredentialsConfig chain =
        new CredentialsConfig(Optional.empty(), Optional.empty(), Optional.empty());
    ClusterConfig login = new ClusterConfig(chain, Duration.ofMinutes(15), 100);
    Endpoint endpoint = new Endpoint(new HostPort(HOST, 5432), HOST, Optional.of("us-east-1"));

    long start = System.nanoTime();
    int length = new IamTokens().sign(endpoint, "admin", login).text().reveal().length();
    long end = System.nanoTime();
    if (length == 0) {
      throw new IllegalStateException("The token is empty");
    }
    System.out.println((end - start) / 1_000_000.0);
  }
}
