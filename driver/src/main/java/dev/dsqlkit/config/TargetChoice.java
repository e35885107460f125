package dev.dsqlkit.config;

import java.util.List;
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
    HostPort endpoint = new HostPort(ClusterHost.ofCluster(id, where), HostPort.DEFAULT_PORT);
    return new Target.Cluster(endpoint, UrlForm.DEFAULT_DATABASE, region);
  }

  private Target ofHosts(UrlForm.Hosts form) throws WrongConfigurationException {
    List<HostPort> hosts = form.hosts();
    String options = settings.get("options").orElse("");
    long endpoints =
        hosts.stream().filter(host -> ClusterHost.region(host.host(), options).isPresent()).count();
    Mode mode = wanted.orElse(endpoints > 0 ? Mode.CLUSTER : Mode.LOCAL);
    if (mode == Mode.LOCAL) {
      return new Target.Server(hosts, database(form, localDefault()));
    }
    if (hosts.size() > 1) {
      throw new WrongConfigurationException(
          "The URL names "
              + hosts.size()
              + " hosts. A cluster is reached by one, because the token is signed for one.");
    }
    HostPort host = hosts.get(0);
    return new Target.Cluster(
        host, database(form, UrlForm.DEFAULT_DATABASE), region(host.host(), options));
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
