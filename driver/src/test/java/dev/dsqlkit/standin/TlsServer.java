package dev.dsqlkit.standin;

import dev.dsqlkit.standin.CertificateAuthority.ServerCertificate;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Locale;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SNIServerName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** The server's side of TLS handshakes. */
final class TlsServer {
  /** By ALPN, as registered for PostgreSQL. */
  private static final String PROTOCOL = "postgresql";

  private static final char[] PASSWORD = new char[0];

  private final SSLContext context;

  TlsServer(ServerCertificate certificate) {
    try {
      KeyStore keys = KeyStore.getInstance("PKCS12");
      keys.load(null, null);
      keys.setKeyEntry(
          "server",
          certificate.key(),
          PASSWORD,
          certificate.chain().toArray(X509Certificate[]::new));
      // "PKIX", the newer one, decrypts the key at each handshake, which costs 10 ms.
      KeyManagerFactory managers = KeyManagerFactory.getInstance("SunX509");
      managers.init(keys, PASSWORD);
      context = SSLContext.getInstance("TLS");
      context.init(managers.getKeyManagers(), null, null);
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Shakes hands.
   *
   * @param consumed what was read of the handshake already, null for nothing
   */
  SSLSocket handshake(Socket client, @Nullable InputStream consumed) throws IOException {
    SSLSocket tls = (SSLSocket) context.getSocketFactory().createSocket(client, consumed, true);
    tls.setUseClientMode(false);
    SSLParameters parameters = tls.getSSLParameters();
    parameters.setApplicationProtocols(new String[] {PROTOCOL});
    tls.setSSLParameters(parameters);
    tls.startHandshake();
    return tls;
  }

  static boolean hasAgreedOnProtocol(SSLSocket tls) {
    return PROTOCOL.equals(tls.getApplicationProtocol());
  }

  /** The name that the client asked for by SNI, empty where it sent none. */
  static String serverName(SSLSocket tls) {
    for (SNIServerName each : ((ExtendedSSLSession) tls.getSession()).getRequestedServerNames()) {
      if (each instanceof SNIHostName host) {
        return host.getAsciiName().toLowerCase(Locale.ROOT);
      }
    }
    return "";
  }
}
