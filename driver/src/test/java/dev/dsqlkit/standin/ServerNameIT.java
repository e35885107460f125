package dev.dsqlkit.standin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SNIServerName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;

/** A client that shakes hands with the server names and protocols that a test wants. */
class ServerNameIT {
  private static final int PROTOCOL_3_0 = 196608;

  @Test
  void withoutSniNobodyGetsIn() throws Exception {
    assertThat(answer(List.of(), "postgresql"))
        .contains("FATAL", "C08006", "Munable to accept connection, sni was not received");
  }

  @Test
  void withTheNameOfAnotherClusterNobodyGetsIn() throws Exception {
    String other = ClusterName.random(PlainClient.REGION).host();

    assertThat(answer(List.of(new SNIHostName(other)), "postgresql"))
        .contains("FATAL", "C08006", "Munable to accept connection, cluster was not found");
  }

  @Test
  void directTlsNeedsTheProtocolsName() throws Exception {
    assertThat(answer(List.of())).isEmpty();
  }

  /** What a start-up packet gets by direct TLS, until the server closes. */
  private static String answer(List<SNIServerName> serverNames, String... protocols)
      throws Exception {
    CertificateAuthority authority = new CertificateAuthority();
    try (StandInCluster cluster = PlainClient.cluster().authority(authority).start();
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), cluster.port());
        SSLSocket tls = handshake(socket, authority, serverNames, protocols)) {
      StartupPacket startup = new StartupPacket(PROTOCOL_3_0, Map.of("user", "admin"));
      tls.getOutputStream().write(startup.to("postgres"));
      return new String(tls.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static SSLSocket handshake(
      Socket socket,
      CertificateAuthority authority,
      List<SNIServerName> serverNames,
      String... protocols)
      throws Exception {
    TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
    trust.init(authority.trustStore());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    SSLSocket tls =
        (SSLSocket) context.getSocketFactory().createSocket(socket, "127.0.0.1", 5432, true);
    SSLParameters parameters = tls.getSSLParameters();
    parameters.setServerNames(serverNames);
    parameters.setApplicationProtocols(protocols);
    tls.setSSLParameters(parameters);
    tls.startHandshake();
    return tls;
  }
}
