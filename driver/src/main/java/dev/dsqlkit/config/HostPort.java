package dev.dsqlkit.config;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a server listens.
 *
 * @param host name or address; an IPv6 address stands in brackets, as pgjdbc wants it
 * @param port 1 to 65535
 */
public record HostPort(String host, int port) {

  static final int DEFAULT_PORT = 5432;

  private static final Pattern HOST =
      Pattern.compile("(?<name>[\\w.-]*|\\[[0-9A-Fa-f:.]+(%[\\w.-]+)?])(:(?<port>[^:\\]]*))?");

  /** An address of four numbers has no letter at the begin of its last label. */
  private static final Pattern NAME_FOR_TLS =
      Pattern.compile("([A-Za-z0-9-]+\\.)+[A-Za-z][A-Za-z0-9-]*");

  private static final Pattern PORT = Pattern.compile("[0-9]{1,5}");

  /** Cuts {@code HOST[:PORT][,HOST2[:PORT2]]} as pgjdbc does: no host is localhost. */
  static List<HostPort> parseList(String text) throws WrongConfigurationException {
    List<HostPort> hosts = new ArrayList<>();
    for (String host : text.split(",", -1)) {
      hosts.add(parse(hosts.size() + 1, host));
    }
    return hosts;
  }

  private static HostPort parse(int number, String text) throws WrongConfigurationException {
    Matcher host = HOST.matcher(text);
    if (!host.matches()) {
      throw new WrongConfigurationException(
          "Host "
              + number
              + " of the URL is neither a host name nor an address. Allowed are letters, digits,"
              + " '.', '-' and '_', or an IPv6 address in brackets.");
    }
    String name = host.group("name");
    String port = host.group("port");
    return new HostPort(
        name.isEmpty() ? "localhost" : name, port == null ? DEFAULT_PORT : parsePort(number, port));
  }

  private static int parsePort(int number, String text) throws WrongConfigurationException {
    int port = PORT.matcher(text).matches() ? Integer.parseInt(text) : 0;
    if (port < 1 || port > 65_535) {
      throw new WrongConfigurationException(
          "The port of host " + number + " of the URL is not a number from 1 to 65535.");
    }
    return port;
  }

  /** Whether TLS can tell a server that it is meant (SNI): it has a dot and is no address. */
  boolean isNameForTls() {
    return NAME_FOR_TLS.matcher(host).matches();
  }

  @Override
  public String toString() {
    return host + ":" + port;
  }
}
