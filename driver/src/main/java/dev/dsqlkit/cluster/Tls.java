package dev.dsqlkit.cluster;

import dev.dsqlkit.config.Endpoint;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Secures connections to clusters by pgjdbc's properties: TLS from the first byte, with SNI, a
 * certificate that the JVM's trust store vouches for and that names the host. A token is sent over
 * nothing that is not encrypted; who weakens the rest is told, once per cluster.
 */
public final class Tls {
  private static final System.Logger LOG = System.getLogger("dev.dsqlkit.cluster");
  private static final String VERIFY_FULL = "verify-full";
  private static final Set<String> WITHOUT_NAME = Set.of("require", "verify-ca");
  private static final String ANY_CERTIFICATE = "any certificate passes";
  private static final String PGJDBC_FACTORY = "org.postgresql.ssl.LibPQFactory";
  private static final String JVM_FACTORY = "org.postgresql.ssl.DefaultJavaSSLFactory";
  private static final String BLIND_FACTORY = "org.postgresql.ssl.NonValidatingFactory";

  private static final Set<String> SEEING_FACTORIES =
      Set.of(
          PGJDBC_FACTORY,
          JVM_FACTORY,
          "org.postgresql.ssl.jdbc4.LibPQFactory",
          "org.postgresql.ssl.SingleCertValidatingFactory");

  private final String vpcVerifier;
  private final Set<String> told = ConcurrentHashMap.newKeySet();

  /**
   * Has told nobody yet.
   *
   * @param vpcVerifier name of the class that knows the certificates behind raw VPC endpoints
   */
  public Tls(String vpcVerifier) {
    this.vpcVerifier = vpcVerifier;
  }

  /**
   * Completes the properties of a connect; what the application has given stays.
   *
   * @throws SQLException 08001 if it would not be encrypted for certain
   */
  public void secure(Properties properties, Endpoint endpoint) throws SQLException {
    String mode = properties.getProperty("sslmode", VERIFY_FULL).toLowerCase(Locale.ROOT);
    requireEncryption(mode);
    properties.setProperty("sslmode", mode);
    properties.putIfAbsent("sslNegotiation", "direct");
    properties.putIfAbsent("gssEncMode", "disable");
    if (!properties.containsKey("sslrootcert")) {
      // The JVM's trust store has Amazon's root certificate; pgjdbc's default wants a file.
      properties.putIfAbsent("sslfactory", JVM_FACTORY);
    }
    warnOfMode(mode, properties, endpoint);
    warnOfFactory(properties.getProperty("sslfactory", PGJDBC_FACTORY), endpoint);
    if (properties.containsKey("sslhostnameverifier")) {
      warn(endpoint, "sslhostnameverifier", "another class decides which names pass");
    } else if (endpoint.isVpcEndpoint() && mode.equals(VERIFY_FULL)) {
      properties.setProperty("sslhostnameverifier", vpcVerifier);
    }
  }

  private static void requireEncryption(String mode) throws SQLException {
    if (!mode.equals(VERIFY_FULL) && !WITHOUT_NAME.contains(mode)) {
      throw new SQLNonTransientConnectionException(
          "Property sslmode is not one that encrypts for certain, and a token is not sent in the clear. Leave sslmode out: it is verify-full for a cluster.",
          "08001");
    }
  }

  /** With require, pgjdbc's own factory asks nobody about the certificate; other factories do. */
  private void warnOfMode(String mode, Properties properties, Endpoint endpoint) {
    if (!mode.equals(VERIFY_FULL)) {
      String factory = properties.getProperty("sslfactory", PGJDBC_FACTORY);
      boolean blind = mode.equals("require") && factory.equals(PGJDBC_FACTORY);
      warn(
          endpoint,
          "sslmode=" + mode,
          blind ? ANY_CERTIFICATE : "the certificate of any other host passes");
    }
  }

  private void warnOfFactory(String factory, Endpoint endpoint) {
    if (factory.equals(BLIND_FACTORY)) {
      warn(endpoint, "sslfactory=" + factory, ANY_CERTIFICATE);
    } else if (!SEEING_FACTORIES.contains(factory)) {
      warn(endpoint, "sslfactory=" + factory, "another class decides which certificates pass");
    }
  }

  private void warn(Endpoint endpoint, String property, String consequence) {
    if (told.add(String.join(" ", endpoint.cluster(), property, consequence))) {
      LOG.log(
          System.Logger.Level.WARNING,
          "Property {0} weakens TLS to {1}: {2}, so that somebody in between can take the token."
              + " Leave it out.",
          property,
          endpoint.cluster(),
          consequence);
    }
  }
}
