package dev.dsqlkit.config;

import static java.util.stream.Collectors.joining;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What a URL points at. */
public sealed interface Target {

  /** The name of the database, decoded. */
  String database();

  /**
   * A database of the PostgreSQL that this JVM boots itself.
   *
   * @param database 1 to 63 bytes of UTF-8
   */
  record Embedded(String database) implements Target {

    /** The same database once its server listens on {@code port} of the loopback interface. */
    public Server at(int port) {
      return new Server(List.of(new HostPort("127.0.0.1", port)), database);
    }
  }

  /**
   * Any PostgreSQL.
   *
   * @param hosts in the order in which pgjdbc tries them, at least one
   * @param database as the URL names it
   */
  record Server(List<HostPort> hosts, String database) implements Target {

    public Server {
      hosts = List.copyOf(hosts);
    }

    /** The URL for pgjdbc, without a single property: those travel apart. */
    public String pgjdbcUrl() {
      return postgresql(hosts, database);
    }
  }

  /**
   * An Aurora DSQL cluster.
   *
   * @param endpoints in the order in which they are tried, at least one; several only where each is
   *     that of a peer in another Region
   * @param database {@code postgres}, the only one a cluster has, unless the URL says otherwise
   */
  record Cluster(List<Endpoint> endpoints, String database) implements Target {

    public Cluster {
      endpoints = List.copyOf(endpoints);
    }
  }

  /** The form of pgjdbc. */
  static String postgresql(List<HostPort> hosts, String database) {
    return hosts.stream().map(HostPort::toString).collect(joining(",", "jdbc:postgresql://", "/"))
        + URLEncoder.encode(database, StandardCharsets.UTF_8);
  }
}
