package dev.dsqlkit.junit.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dsqlkit.junit.DsqlTest;
import dev.dsqlkit.junit.schema.Definition;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ChosenServersTest {
  private final List<DsqlTest.Provider> tried = new ArrayList<>();

  /** A server that only has a name. */
  private record Named(String description) implements TestServer {
    @Override
    public boolean isCluster() {
      return false;
    }

    @Override
    public TestDatabase create(Definition definition) {
      throw new UnsupportedOperationException();
    }
  }

  private ChosenServers serversOf(Set<DsqlTest.Provider> working) {
    return new ChosenServers(
        provider ->
            configuration -> {
              tried.add(provider);
              if (working.contains(provider)) {
                return new Named("a " + provider);
              }
              if (provider == DsqlTest.Provider.LOCAL) {
                throw new SQLException("no answer");
              }
              throw new ServerUnavailableException("no " + provider + " here");
            });
  }

  private static Function<String, Optional<String>> configuration(Map<String, String> values) {
    return name -> Optional.ofNullable(values.get(name));
  }

  @ParameterizedTest
  @CsvSource({
    "AUTO, '', '', EMBEDDED",
    "AUTO, jdbc:dsql://h/d, '', CLUSTER",
    "AUTO, '', container, EMBEDDED",
    "DEFAULT, '', '', EMBEDDED",
    "DEFAULT, '', container, CONTAINER",
    "DEFAULT, jdbc:dsql://h/d, ' Container ', CONTAINER",
    "DEFAULT, jdbc:dsql://h/d, auto, CLUSTER",
    "LOCAL, jdbc:dsql://h/d, container, LOCAL",
  })
  void triesTheWantedOneFirst(
      DsqlTest.Provider wanted, String url, String provider, DsqlTest.Provider first) {
    Map<String, String> values = new HashMap<>();
    values.put("dsql.test.url", url.isEmpty() ? null : url);
    values.put("dsql.test.provider", provider.isEmpty() ? null : provider);

    TestServer server =
        serversOf(Set.of(DsqlTest.Provider.values())).choose(wanted, configuration(values));

    assertThat(server.description()).isEqualTo("a " + first);
    assertThat(tried).containsExactly(first);
  }

  @Test
  void listsAllAttemptsWhereNoneWorks() {
    assertThatThrownBy(
            () -> serversOf(Set.of()).choose(DsqlTest.Provider.AUTO, configuration(Map.of())))
        .isInstanceOf(ServerUnavailableException.class)
        .hasMessage(
            "There is no server for the databases of tests.\n"
                + "  EMBEDDED: no EMBEDDED here\n  LOCAL: no answer\n  CONTAINER: no CONTAINER here");
  }

  @ParameterizedTest
  @EnumSource(names = {"DEFAULT", "CONTAINER"})
  void takesAnotherServerWhereTheConfigurationPrefersContainers(DsqlTest.Provider wanted) {
    Map<String, String> container = Map.of("dsql.test.provider", "container");
    List<String> warnings = new ArrayList<>();
    Handler handler =
        new Handler() {
          @Override
          public void publish(LogRecord entry) {
            warnings.add(entry.getLevel() + " " + entry.getMessage());
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    Logger log = Logger.getLogger("dev.dsqlkit.junit");
    log.addHandler(handler);
    try {
      ChosenServers servers = serversOf(Set.of(DsqlTest.Provider.LOCAL));
      for (int i = 0; i < 2; i++) {
        assertThat(servers.choose(wanted, configuration(container)).description())
            .isEqualTo("a LOCAL");
      }
    } finally {
      log.removeHandler(handler);
    }

    assertThat(tried.subList(0, 3))
        .containsExactly(
            DsqlTest.Provider.CONTAINER, DsqlTest.Provider.EMBEDDED, DsqlTest.Provider.LOCAL);
    assertThat(warnings)
        .containsExactly(
            "WARNING dsql.test.provider is container, but tests use a LOCAL, because others did not"
                + " work:\n  CONTAINER: no CONTAINER here\n  EMBEDDED: no EMBEDDED here");
  }

  @Test
  void triesNothingElseThanWhatATestNames() {
    assertThatThrownBy(
            () ->
                serversOf(Set.of(DsqlTest.Provider.EMBEDDED))
                    .choose(DsqlTest.Provider.CONTAINER, configuration(Map.of())))
        .hasMessageEndingWith("\n  CONTAINER: no CONTAINER here");
  }

  @Test
  void listsAttemptsThatEndInErrorsOfLibraries() {
    ChosenServers servers =
        new ChosenServers(
            provider ->
                configuration -> {
                  if (provider == DsqlTest.Provider.LOCAL) {
                    throw new IllegalStateException("odd");
                  }
                  throw new NoClassDefFoundError("a/B");
                });

    assertThatThrownBy(() -> servers.choose(DsqlTest.Provider.AUTO, configuration(Map.of())))
        .hasMessageEndingWith(
            "\n  EMBEDDED: java.lang.NoClassDefFoundError: a/B"
                + "\n  LOCAL: java.lang.IllegalStateException: odd"
                + "\n  CONTAINER: java.lang.NoClassDefFoundError: a/B");
  }

  @Test
  void tellsOfAWrongName() {
    Map<String, String> docker = Map.of("dsql.test.provider", "docker");

    assertThatThrownBy(
            () -> serversOf(Set.of()).choose(DsqlTest.Provider.DEFAULT, configuration(docker)))
        .hasMessageContaining("but is \"docker\".");
  }

  @Test
  void keepsAServerThatWorksAndTriesAgainAfterAFailure() {
    ChosenServers servers = serversOf(Set.of(DsqlTest.Provider.LOCAL));
    TestServer first = servers.choose(DsqlTest.Provider.AUTO, configuration(Map.of()));
    TestServer second = servers.choose(DsqlTest.Provider.AUTO, configuration(Map.of()));

    assertThat(second).isSameAs(first);
    assertThat(tried)
        .containsExactly(
            DsqlTest.Provider.EMBEDDED, DsqlTest.Provider.LOCAL, DsqlTest.Provider.EMBEDDED);
  }
}
