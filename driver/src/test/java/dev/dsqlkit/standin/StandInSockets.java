package dev.dsqlkit.standin;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.net.SocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * Leads connections to clusters to their stand-ins, by pgjdbc's properties {@code socketFactory}
 * and {@code socketFactoryArg}. Hosts that it does not know are unknown hosts.
 *
 * <p>pgjdbc looks the host up before it connects, whatever the factory (PGStream.createSocket); the
 * answer is not used. For names that do not exist that costs some milliseconds, and the JVM
 * remembers it for 10 s.
 */
public final class StandInSockets extends SocketFactory {
  private final Map<String, Integer> ports;

  /**
   * Called by pgjdbc.
   *
   * @param routes as {@link #routes} writes them
   */
  public StandInSockets(@Nullable String routes) {
    ports =
        Arrays.stream((routes == null ? "" : routes).split(",", -1))
            .map(each -> each.split("=", 2))
            .filter(each -> each.length == 2)
            .collect(Collectors.toMap(each -> each[0], each -> Integer.valueOf(each[1])));
  }

  /** The {@code socketFactoryArg} with which all these stand-ins are reached by their names. */
  public static String routes(StandInCluster... clusters) {
    return Arrays.stream(clusters)
        .flatMap(each -> each.name().hosts().stream().map(host -> host + "=" + each.port()))
        .collect(Collectors.joining(","));
  }

  @Override
  public Socket createSocket() {
    return new RoutedSocket();
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    Socket socket = createSocket();
    socket.connect(InetSocketAddress.createUnresolved(host, port));
    return socket;
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress localHost, int localPort)
      throws IOException {
    return createSocket(host, port);
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    return createSocket(host.getHostName(), port);
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress localAddress, int localPort)
      throws IOException {
    return createSocket(host, port);
  }

  private final class RoutedSocket extends Socket {
    @Override
    public void connect(SocketAddress endpoint) throws IOException {
      connect(endpoint, 0);
    }

    @Override
    public void connect(SocketAddress endpoint, int timeout) throws IOException {
      String host = ((InetSocketAddress) endpoint).getHostString().toLowerCase(Locale.ROOT);
      Integer port = ports.get(host);
      if (port == null) {
        throw new UnknownHostException(host);
      }
      super.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), timeout);
    }
  }
}
