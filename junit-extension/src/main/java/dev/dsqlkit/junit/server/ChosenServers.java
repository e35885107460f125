package dev.dsqlkit.junit.server;

import static dev.dsqlkit.junit.DsqlTest.Provider.AUTO;
import static dev.dsqlkit.junit.DsqlTest.Provider.CLUSTER;
import static dev.dsqlkit.junit.DsqlTest.Provider.CONTAINER;
import static dev.dsqlkit.junit.DsqlTest.Provider.EMBEDDED;
import static dev.dsqlkit.junit.DsqlTest.Provider.LOCAL;

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

  private static final System.Logger LOG = System.getLogger("dev.dsqlkit.junit");

  private final Map<DsqlTest.Provider, TestServer> started = new EnumMap<>(DsqlTest.Provider.class);
  private final Function<DsqlTest.Provider, Source> sources;
  private boolean warned;

  ChosenServers(Function<DsqlTest.Provider, Source> sources) {
    this.sources = sources;
  }

  synchronized TestServer choose(
      DsqlTest.Provider wanted, Function<String, Optional<String>> configuration) {
    List<String> attempts = new ArrayList<>();
    List<Throwable> failures = new ArrayList<>();
    for (DsqlTest.Provider provider : order(wanted, configuration)) {
      try {
        TestServer server = server(provider, configuration);
        warnOfNoContainer(attempts, server);
        return server;
      } catch (SQLException | RuntimeException | LinkageError e) {
        // A library that does not fit the others must not hide the servers behind it.
        attempts.add("  " + provider + ": " + reason(e));
        failures.add(e);
      }
    }
    ServerUnavailableException none =
        new ServerUnavailableException(
            "There is no server for the databases of tests.\n" + String.join("\n", attempts));
    failures.forEach(none::addSuppressed);
    throw none;
  }

  /** An error of another kind often says little without its name. */
  private static String reason(Throwable failure) {
    return failure instanceof ServerUnavailableException || failure instanceof SQLException
        ? String.valueOf(failure.getMessage())
        : failure.toString();
  }

  /** Once: each test class asks for a server. */
  private void warnOfNoContainer(List<String> attempts, TestServer server) {
    if (!warned && !attempts.isEmpty() && attempts.get(0).startsWith("  " + CONTAINER + ":")) {
      warned = true;
      LOG.log(
          System.Logger.Level.WARNING,
          PROVIDER
              + " is container, but tests use "
              + server.description()
              + ", because others did not work:\n"
              + String.join("\n", attempts));
    }
  }

  private static List<DsqlTest.Provider> order(
      DsqlTest.Provider wanted, Function<String, Optional<String>> configuration) {
    return switch (wanted) {
      case DEFAULT -> order(configured(configuration).orElse(AUTO), configuration);
      case AUTO ->
          configuration.apply(UrlSource.PROPERTY).isPresent()
              ? List.of(CLUSTER)
              : List.of(EMBEDDED, LOCAL, CONTAINER);
      // A build that prefers containers has its tests run where there are none, too.
      case CONTAINER ->
          configured(configuration).filter(CONTAINER::equals).isPresent()
              ? List.of(CONTAINER, EMBEDDED, LOCAL)
              : List.of(CONTAINER);
      default -> List.of(wanted);
    };
  }

  private static Optional<DsqlTest.Provider> configured(
      Function<String, Optional<String>> configuration) {
    return configuration.apply(PROVIDER).map(ChosenServers::provider);
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
