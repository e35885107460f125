package dev.dsqlkit.jdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.SSLSession;
import org.postgresql.ssl.PGjdbcHostnameVerifier;

/**
 * Verifies the certificate behind a raw VPC endpoint, which names the cluster and not the endpoint:
 * it must be for the cluster of the option {@code amzn-cluster-id}, in the Region of the endpoint.
 *
 * <p>pgjdbc makes it by its name; the driver sets that where the host of a cluster is a raw VPC
 * endpoint ({@code vpce-....dsql-SUFFIX.REGION.vpce.amazonaws.com}).
 */
public final class VpcEndpointVerifier implements HostnameVerifier {
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
    return names(host).stream()
        .anyMatch(name -> PGjdbcHostnameVerifier.INSTANCE.verify(name, session));
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
