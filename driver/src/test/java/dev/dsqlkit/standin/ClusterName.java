package dev.dsqlkit.standin;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A cluster and the host names that lead to it.
 *
 * @param id 26 lower-case letters and digits
 */
public record ClusterName(String id, String region) {
  /** The account that everything belongs to. */
  static final String ACCOUNT = "111122223333";

  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567";
  private static final Pattern ID = Pattern.compile("[a-z0-9]{26}");

  public ClusterName {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException("Not a cluster's id: " + id);
    }
  }

  /** One that no other test has. */
  public static ClusterName random(String region) {
    return random(region, ThreadLocalRandom.current());
  }

  static ClusterName random(String region, RandomGenerator random) {
    String id =
        random
            .ints(26, 0, LETTERS.length())
            .mapToObj(each -> LETTERS.substring(each, each + 1))
            .collect(Collectors.joining());
    return new ClusterName(id, region);
  }

  /** The public endpoint. */
  public String host() {
    return id + ".dsql." + region + ".on.aws";
  }

  /** The endpoint by AWS PrivateLink. */
  public String privateHost() {
    return id + ".dsql-fnh4." + region + ".on.aws";
  }

  /** A VPC endpoint's own name; it leads to a cluster by the start-up option only. */
  public String vpcHost() {
    return "vpce-0a1b2c3d4e5f6a7b8-abcdefgh.dsql-fnh4." + region + ".vpce.amazonaws.com";
  }

  String arn() {
    return "arn:aws:dsql:" + region + ":" + ACCOUNT + ":cluster/" + id;
  }

  /** All names under which it can be reached. */
  List<String> hosts() {
    return List.of(host(), privateHost(), vpcHost());
  }

  /** The names in its certificate: a VPC endpoint's own name is not among them. */
  List<String> certified() {
    return List.of(host(), privateHost());
  }

  /** Whether a client that connects so means this cluster. */
  boolean isMeantBy(String serverName, StartupPacket startup) {
    return certified().contains(serverName)
        || (serverName.equals(vpcHost()) && startup.clusterId().equals(id));
  }

  /**
   * The hosts that a token may be signed for when the client came to one.
   *
   * <p>A VPC endpoint takes those of the public endpoint (user guide); PrivateLink's own name is
   * taken as well as the public one, which is our choice.
   */
  Set<String> signedHosts(String serverName) {
    return serverName.equals(privateHost()) ? Set.of(privateHost(), host()) : Set.of(host());
  }
}
