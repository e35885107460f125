package dev.dsqlkit.jdbc;

import dev.dsqlkit.standin.StandInCluster;
import java.lang.reflect.Proxy;
import javax.sql.DataSource;

/** Data sources whose driver is the test's own, which that of {@link DsqlDataSource} is not. */
final class ClusterDataSource {
  private ClusterDataSource() {}

  /** Knows how to connect, and nothing else. */
  static DataSource of(ClusterClient client, StandInCluster cluster) {
    return (DataSource)
        Proxy.newProxyInstance(
            ClusterDataSource.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "getConnection" -> client.connect(cluster);
                  case "getLoginTimeout" -> 0;
                  case "toString" -> "ClusterDataSource";
                  default -> null;
                });
  }
}
