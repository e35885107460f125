package dev.dsqlkit.realcluster;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;

/**
 * The cluster that somebody has set up for these tests, named by environment variables: {@code
 * DSQL_TEST_ENDPOINT}, and if need be {@code DSQL_TEST_USER} and {@code DSQL_TEST_PROFILE}.
 */
public final class RealCluster {
  public static final String ENDPOINT = "DSQL_TEST_ENDPOINT";
  public static final String SKIPPED =
      "DSQL_TEST_ENDPOINT names no cluster; docs/real-cluster.md tells how to run these tests";

  private RealCluster() {}

  public static String url() {
    return "jdbc:dsql://" + System.getenv(ENDPOINT) + "/postgres?mode=cluster";
  }

  /** Fails a class once, and not each of its tests. */
  public static void connectOnce() throws SQLException {
    DriverManager.getConnection(url(), login()).close();
  }

  public static Properties login() {
    Properties properties = new Properties();
    properties.setProperty(
        "user", Optional.ofNullable(System.getenv("DSQL_TEST_USER")).orElse("admin"));
    Optional.ofNullable(System.getenv("DSQL_TEST_PROFILE"))
        .ifPresent(profile -> properties.setProperty("profile", profile));
    return properties;
  }
}
