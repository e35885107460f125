package dev.dsqlkit.realcluster;

import dev.dsqlkit.standin.Iam;
import dev.dsqlkit.standin.KnownCredentials;
import dev.dsqlkit.standin.StandInCluster;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/** The suite on the stand-in, with PostgreSQL's own conflicts behind it. */
class StandInSuiteIT extends ClusterSuite {
  private static final KnownCredentials APP =
      KnownCredentials.ofRole("ASIASUITE", "secret", "session", "suite");

  private static StandInCluster cluster;

  @BeforeAll
  static void start() throws Exception {
    cluster = StandInCluster.in("eu-west-1").iam(new Iam().know(APP)).start();
  }

  @AfterAll
  static void stop() throws Exception {
    cluster.close();
  }

  @Override
  String url() {
    return "jdbc:dsql://" + cluster.host() + "/postgres";
  }

  @Override
  Properties login() {
    Properties properties = cluster.properties();
    properties.setProperty("user", "admin");
    properties.put(
        "credentialsProvider",
        StaticCredentialsProvider.create(
            AwsSessionCredentials.create("ASIASUITE", "secret", "session")));
    return properties;
  }
}
