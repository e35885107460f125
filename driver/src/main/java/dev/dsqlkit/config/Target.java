package dev.dsqlkit.config;

import static java.util.stream.Collectors.joining;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

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
   * @param host the one host a token is signed for
   * @param database {@code postgres}, the only one a cluster has, unless the URL says otherwise
   * @param region the AWS Region, where the host name or the property tells it
   */
  record Cluster(HostPort host, String database, Optional<String> region) implements Target {

    /** The URL for pgjdbc, without a single property: those travel apart. */
    public String pgjdbcUrl() {
      return postgresql(List.of(host), database);
    }
  }

  private static String postgresql(List<HostPort> hosts, String database) {
    return hosts.stream().map(HostPort::toString).collect(joining(",", "jdbc:postgresql://", "/"))
        + URLEncoder.encode(database, StandardCharsets.UTF_8);
  }
}
