package dev.dsqlkit.jdbc;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import org.jspecify.annotations.Nullable;
import org.postgresql.ssl.PGjdbcHostnameVerifier;

/**
 * Verifies the certificate behind a raw VPC endpoint, which names the cluster and not the endpoint:
 * it must be for the cluster of the option {@code amzn-cluster-id}, in the Region of the endpoint.
 *
 * <p>pgjdbc makes it by its name; the driver sets that where the host of a cluster is a raw VPC
 * endpoint ({@code vpce-....dsql-SUFFIX.REGION.vpce.amazonaws.com}).
 */
public final class VpcEndpointVerifier implements HostnameVerifier {
  /** The type of a subject alternative name (RFC 5280). */
  private static final Integer DNS_NAME = 2;

  private static final Pattern OPTION = Pattern.compile("amzn-cluster-id=([a-z0-9]{26})");
  private static final Pattern ENDPOINT =
      Pattern.compile("[^.]+\\.(dsql[^.]*)\\.([^.]+)\\.vpce\\.amazonaws\\.com");

  private final String options;

  /**
   * For pgjdbc.
   *
   * @param properties of the connection
   */
  public VpcEndpointVerifier(Properties properties) {
    this.options = properties.getProperty("options", "");
  }

  @Override
  public boolean verify(String host, SSLSession session) {
    List<String> certified = certified(session);
    return names(host).stream()
        .anyMatch(name -> certified.stream().anyMatch(pattern -> matches(name, pattern)));
  }

  /** Not by pgjdbc's {@code verify}, which logs each name that the certificate lacks as SEVERE. */
  private static boolean matches(String name, String pattern) {
    return PGjdbcHostnameVerifier.INSTANCE.verifyHostName(name, pattern);
  }

  /** The names in the server's certificate. */
  private static List<String> certified(SSLSession session) {
    try {
      X509Certificate certificate = (X509Certificate) session.getPeerCertificates()[0];
      @Nullable Collection<List<?>> names = certificate.getSubjectAlternativeNames();
      return names == null
          ? List.of()
          : names.stream()
              .filter(name -> DNS_NAME.equals(name.get(0)))
              .map(name -> (String) name.get(1))
              .toList();
    } catch (SSLPeerUnverifiedException | CertificateParsingException e) {
      return List.of();
    }
  }

  /** Those that the certificate may have: the endpoint's own, the private, the public one. */
  private List<String> names(String host) {
    List<String> names = new ArrayList<>(List.of(host));
    Matcher endpoint = ENDPOINT.matcher(host);
    Matcher cluster = OPTION.matcher(options);
    if (endpoint.matches() && cluster.find()) {
      String id = cluster.group(1);
      String region = endpoint.group(2);
      names.add(id + "." + endpoint.group(1) + "." + region + ".on.aws");
      names.add(id + ".dsql." + region + ".on.aws");
    }
    return names;
  }
}
