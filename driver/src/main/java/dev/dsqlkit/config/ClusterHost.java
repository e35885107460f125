package dev.dsqlkit.config;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells Aurora DSQL endpoints by their names.
 *
 * <p>Public and PrivateLink endpoints: Aurora DSQL user guide, read 2026-11.
 */
final class ClusterHost {
  static final Pattern REGION = Pattern.compile("[a-z]{2,}(-[a-z]+)+-[0-9]+");

  private static final Pattern ENDPOINT =
      Pattern.compile("[a-z0-9]{26}\\.dsql(-[a-z0-9]+)?\\.(?<region>" + REGION + ")\\.on\\.aws");
  private static final Pattern VPC_ENDPOINT =
      Pattern.compile(
          "vpce-[a-z0-9-]+\\.dsql(-[a-z0-9]+)?\\.(?<region>"
              + REGION
              + ")\\.vpce\\.amazonaws\\.com");
  private static final Pattern NEARLY =
      Pattern.compile(".*\\.dsql(-[a-z0-9]+)?\\..*|.*\\.on\\.aws\\.?|" + UrlForm.CLUSTER_ID);
  private static final Pattern CLUSTER_ID_OPTION =
      Pattern.compile("amzn-cluster-id=(?<id>" + UrlForm.CLUSTER_ID + ")(?![a-z0-9])");

  private ClusterHost() {}

  static String ofCluster(String id, String region) {
    return id + ".dsql." + region + ".on.aws";
  }

  /**
   * The name that a token for a host is signed for: a raw VPC endpoint takes those of the cluster's
   * public endpoint.
   *
   * @param options pgjdbc's {@code options}
   */
  static String signed(String host, String options) {
    Matcher vpc = VPC_ENDPOINT.matcher(host.toLowerCase(Locale.ROOT));
    Matcher cluster = CLUSTER_ID_OPTION.matcher(options);
    return vpc.matches() && cluster.find()
        ? ofCluster(cluster.group("id"), vpc.group("region"))
        : host;
  }

  /** Whether a host looks as if an endpoint was meant: of the domain, or a cluster's id. */
  static boolean isNearlyAnEndpoint(String host) {
    return NEARLY.matcher(host.toLowerCase(Locale.ROOT)).matches();
  }

  /** Whether a host is a VPC endpoint that does not tell by its name which cluster is meant. */
  static boolean isVpcEndpoint(String host) {
    return VPC_ENDPOINT.matcher(host.toLowerCase(Locale.ROOT)).matches();
  }

  /**
   * The Region in the name, or nothing when it is no endpoint of a cluster.
   *
   * @param options pgjdbc's {@code options}: a raw VPC endpoint serves a cluster only by them
   */
  static Optional<String> region(String host, String options) {
    String name = host.toLowerCase(Locale.ROOT);
    Matcher endpoint = ENDPOINT.matcher(name);
    if (endpoint.matches()) {
      return Optional.of(endpoint.group("region"));
    }
    Matcher vpc = VPC_ENDPOINT.matcher(name);
    boolean serves = vpc.matches() && CLUSTER_ID_OPTION.matcher(options).find();
    return serves ? Optional.of(vpc.group("region")) : Optional.empty();
  }
}
