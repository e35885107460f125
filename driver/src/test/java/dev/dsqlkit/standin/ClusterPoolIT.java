package dev.dsqlkit.standin;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.dsqlkit.jdbc.DsqlDataSource;
import dev.dsqlkit.jdbc.DsqlExceptionOverride;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/** The pool that docs/cluster.md shows. */
class ClusterPoolIT {
  private static final Path PAGE = Path.of("..", "docs", "cluster.md");
  private static final Path TEST = Path.of("src/test/java/dev/dsqlkit/standin/ClusterPoolIT.java");
  private static final KnownCredentials ORDERS =
      KnownCredentials.ofRole("ASIAORDERS", "secret", "session", "orders");

  @Test
  void logsIn() throws Exception {
    try (StandInCluster standIn =
        StandInCluster.in("us-east-1").iam(new Iam().know(ORDERS)).start()) {
      standIn.makeRole("orders");
      String url = "jdbc:dsql://" + standIn.host() + "/postgres";
      AwsCredentialsProvider credentials =
          StaticCredentialsProvider.create(ClockedUtilities.sdk(ORDERS));
      // tag::pool[]
      DsqlDataSource cluster = new DsqlDataSource();
      cluster.setUrl(url);
      cluster.setUser("orders");
      cluster.setCredentialsProvider(credentials); // or nothing: the default chain of the AWS SDK
      HikariConfig config = new HikariConfig();
      config.setDataSource(cluster);
      config.setMaxLifetime(Duration.ofMinutes(50).toMillis());
      config.setExceptionOverride(new DsqlExceptionOverride());
      // end::pool[]
      cluster.setProperties(standIn.properties());
      try (HikariDataSource pool = new HikariDataSource(config);
          Connection connection = pool.getConnection()) {
        assertThat(connection.getMetaData().getUserName()).isEqualTo("orders");
      }
    }
  }

  @Test
  void isOnThePage() throws IOException {
    String test = Files.readString(TEST);
    String snippet =
        test.substring(
            test.indexOf("// tag::pool[]\n") + "// tag::pool[]\n".length(),
            test.indexOf("      // end::pool[]"));

    assertThat(Files.readString(PAGE))
        .contains("<!-- snippet: ClusterPoolIT pool -->\n```java\n" + snippet.indent(-6) + "```");
  }
}
