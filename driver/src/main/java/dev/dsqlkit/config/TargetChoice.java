package dev.dsqlkit.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Chooses between a cluster and a PostgreSQL. */
final class TargetChoice {
  private final Settings settings;
  private final Optional<Mode> wanted;
  private final Optional<String> region;

  TargetChoice(Settings settings, Optional<Mode> wanted, Optional<String> region) {
    this.settings = settings;
    this.wanted = wanted;
    this.region = region;
  }

  Target of(UrlForm form) throws WrongConfigurationException {
    if (form instanceof UrlForm.Embedded embedded) {
      forbid(Mode.CLUSTER, "jdbc:dsql:embedded is a PostgreSQL");
      return new Target.Embedded(embedded.database());
    }
    if (form instanceof UrlForm.ClusterId cluster) {
      forbid(Mode.LOCAL, "jdbc:dsql:CLUSTERID is a cluster");
      return ofId(cluster.id());
    }
    return ofHosts((UrlForm.Hosts) form);
  }

  private void forbid(Mode mode, String because) throws WrongConfigurationException {
    if (wanted.equals(Optional.of(mode))) {
      throw new WrongConfigurationException(
          "Property mode has the value "
              + Choice.text(mode)
              + ", but "
              + because
              + ". Leave mode out.");
    }
  }

  private Target ofId(String id) throws WrongConfigurationException {
    String where =
        region.orElseThrow(
            () ->
                new WrongConfigurationException(
                    "Property region is missing. Write jdbc:dsql:CLUSTERID?region=us-east-1 with"
                        + " the cluster's AWS Region."));
    String host = ClusterHost.ofCluster(id, where);
    Endpoint endpoint =
        new Endpoint(new HostPort(host, HostPort.DEFAULT_PORT), host, Optional.of(where));
    return new Target.Cluster(List.of(endpoint), UrlForm.DEFAULT_DATABASE);
  }

  private Target ofHosts(UrlForm.Hosts form) throws WrongConfigurationException {
    List<HostPort> hosts = form.hosts();
    String options = settings.get("options").orElse("");
    boolean cluster = hosts.stream().anyMatch(host -> isNamed(host, options));
    Mode mode = wanted.orElse(cluster ? Mode.CLUSTER : Mode.LOCAL);
    if (wanted.isEmpty() && mode == Mode.LOCAL) {
      for (HostPort host : hosts) {
        refuseNearlyAnEndpoint(host.host());
      }
    }
    if (mode == Mode.LOCAL) {
      return new Target.Server(hosts, database(form, localDefault()));
    }
    return new Target.Cluster(endpoints(hosts, options), database(form, UrlForm.DEFAULT_DATABASE));
  }

  private List<Endpoint> endpoints(List<HostPort> hosts, String options)
      throws WrongConfigurationException {
    long named = hosts.stream().filter(host -> isNamed(host, options)).count();
    if (named > 0 && named < hosts.size()) {
      throw new WrongConfigurationException(
          "The URL names endpoints of a cluster and other hosts. Several hosts are the endpoints of"
              + " one multi-Region cluster, or those of one PostgreSQL.");
    }
    List<Endpoint> endpoints = new ArrayList<>();
    for (HostPort host : hosts) {
      endpoints.add(endpoint(host, options));
    }
    return endpoints;
  }

  /** Whether it is an endpoint by its name. */
  private static boolean isNamed(HostPort host, String options) {
    return ClusterHost.region(host.host(), options).isPresent();
  }

  /** A mistyped endpoint is no PostgreSQL. */
  private static void refuseNearlyAnEndpoint(String host) throws WrongConfigurationException {
    if (ClusterHost.isVpcEndpoint(host)) {
      throw noClusterOfVpcEndpoint();
    }
    if (ClusterHost.isNearlyAnEndpoint(host)) {
      throw new WrongConfigurationException(
          "The host is nearly the endpoint of a cluster. An endpoint is ID.dsql.REGION.on.aws or"
              + " ID.dsql-SUFFIX.REGION.on.aws, with the 26 letters and digits of the cluster's id;"
              + " by the id alone it is jdbc:dsql:ID?region=REGION. Give mode=local if it is a"
              + " PostgreSQL.");
    }
  }

  private static WrongConfigurationException noClusterOfVpcEndpoint() {
    return new WrongConfigurationException(
        "The VPC endpoint does not tell by its name which cluster is meant. Give the property"
            + " options with the value -c amzn-cluster-id=CLUSTERID, or take the endpoint"
            + " CLUSTERID.dsql-SUFFIX.REGION.on.aws.");
  }

  private Endpoint endpoint(HostPort host, String options) throws WrongConfigurationException {
    String name = host.host().toLowerCase(Locale.ROOT);
    if (!host.isNameForTls()) {
      throw new WrongConfigurationException(
          "The host of a cluster has to be a name with a dot, letters, digits and '-', because TLS"
              + " tells the cluster by it (SNI) and its certificate is for it. An address and"
              + " localhost are none.");
    }
    String signed = ClusterHost.signed(name, options);
    if (ClusterHost.isVpcEndpoint(name) && signed.equals(name)) {
      throw noClusterOfVpcEndpoint();
    }
    return new Endpoint(new HostPort(name, host.port()), signed, region(name, options));
  }

  private Optional<String> region(String host, String options) throws WrongConfigurationException {
    Optional<String> named = ClusterHost.region(host, options);
    if (named.isPresent() && region.isPresent() && !named.equals(region)) {
      throw new WrongConfigurationException(
          "Property region has the value "
              + region.get()
              + ", but the host is in "
              + named.get()
              + ". Leave region out.");
    }
    return named.or(() -> region);
  }

  private String database(UrlForm.Hosts form, String otherwise) throws WrongConfigurationException {
    return DatabaseName.check(form.database().or(() -> settings.get("PGDBNAME")).orElse(otherwise));
  }

  /** As pgjdbc: the database of the user's name, and the user of the process. */
  private String localDefault() {
    return settings.get(Settings.USER).orElseGet(() -> System.getProperty("user.name", ""));
  }
}
