package dev.dsqlkit.config;

/**
 * Where a server listens.
 *
 * @param host name or address; an IPv6 address stands in brackets, as pgjdbc wants it
 * @param port 1 to 65535
 */
public record HostPort(String host, int port) {

  static final int DEFAULT_PORT = 5432;

  @Override
  public String toString() {
    return host + ":" + port;
  }
}
