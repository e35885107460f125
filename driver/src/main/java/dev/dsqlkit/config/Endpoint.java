package dev.dsqlkit.config;

import java.util.List;
import java.util.Optional;

/**
 * One way to a cluster. The peers of a multi-Region cluster have one each.
 *
 * @param address where to connect
 * @param cluster the name that a token is signed for: that of the public endpoint where the address
 *     is a raw VPC endpoint, else that of the address
 * @param region the AWS Region, where the name or the property tells it
 */
public record Endpoint(HostPort address, String cluster, Optional<String> region) {

  /** The URL for pgjdbc, without a single property: those travel apart. */
  public String pgjdbcUrl(String database) {
    return Target.postgresql(List.of(address), database);
  }

  /** The same for all names of a cluster: its id, if it is in the name. */
  public String clusterKey() {
    int dot = cluster.indexOf('.');
    String label = dot < 0 ? cluster : cluster.substring(0, dot);
    return UrlForm.CLUSTER_ID.matcher(label).matches() ? label : cluster;
  }

  /** Whether the address is not one that its certificate can name. */
  public boolean isVpcEndpoint() {
    return !cluster.equals(address.host());
  }
}
