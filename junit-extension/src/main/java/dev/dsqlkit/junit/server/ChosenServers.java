package dev.dsqlkit.junit.server;

import dev.dsqlkit.junit.DsqlTest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Servers by their providers, each started once. */
final class ChosenServers {
  private static final String PROVIDER = "dsql.test.provider";

  private final Map<DsqlTest.Provider, TestServer> started = new EnumMap<>(DsqlTest.Provider.class);
  private final Function<DsqlTest.Provider, Source> sources;

  ChosenServers(Function<DsqlTest.Provider, Source> sources) {
    this.sources = sources;
  }

  synchronized TestServer choose(
      DsqlTest.Provider wanted, Function<String, Optional<String>> configuration) {
    List<String> attempts = new ArrayList<>();
    List<Throwable> failures = new ArrayList<>();
    for (DsqlTest.Provider provider : order(wanted, configuration)) {
      try {
        return server(provider, configuration);
      } catch (ServerUnavailableException | SQLException e) {
        attempts.add("  " + provider + ": " + e.getMessage());
        failures.add(e);
      }
    }
    ServerUnavailableException none =
        new ServerUnavailableException(
            "There is no server for the databases of tests.\n" + String.join("\n", attempts));
    failures.forEach(none::addSuppressed);
    throw none;
  }

  private static List<DsqlTest.Provider> order(
      DsqlTest.Provider wanted, Function<String, Optional<String>> configuration) {
    return switch (wanted) {
      case DEFAULT ->
          order(
              configuration
                  .apply(PROVIDER)
                  .map(ChosenServers::provider)
                  .orElse(DsqlTest.Provider.AUTO),
              configuration);
      case AUTO ->
          configuration.apply(UrlSource.PROPERTY).isPresent()
              ? List.of(DsqlTest.Provider.CLUSTER)
              : List.of(
                  DsqlTest.Provider.EMBEDDED, DsqlTest.Provider.LOCAL, DsqlTest.Provider.CONTAINER);
      default -> List.of(wanted);
    };
  }

  private static DsqlTest.Provider provider(String name) {
    return Arrays.stream(DsqlTest.Provider.values())
        .filter(provider -> provider != DsqlTest.Provider.DEFAULT)
        .filter(provider -> provider.name().equalsIgnoreCase(name.strip()))
        .findFirst()
        .orElseThrow(
            () ->
                new ServerUnavailableException(
                    PROVIDER
                        + " must be auto, cluster, embedded, local or container, but is \""
                        + name
                        + "\"."));
  }

  private TestServer server(
      DsqlTest.Provider provider, Function<String, Optional<String>> configuration)
      throws SQLException {
    TestServer server = started.get(provider);
    if (server == null) {
      server = sources.apply(provider).start(configuration);
      started.put(provider, server);
    }
    return server;
  }
}
