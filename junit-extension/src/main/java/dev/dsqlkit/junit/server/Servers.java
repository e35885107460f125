package dev.dsqlkit.junit.server;

import dev.dsqlkit.junit.DsqlTest;
import java.util.Optional;
import java.util.function.Function;

/** The servers of this JVM. */
public final class Servers {
  private static final ChosenServers SHARED = new ChosenServers(Servers::source);

  private Servers() {}

  /**
   * The server of a provider, the same for the life of this JVM. Thread-safe; whoever comes while
   * it starts waits for it.
   *
   * @param wanted AUTO takes the first that works
   * @param configuration what a configuration parameter says, such as {@code dsql.test.url}
   * @throws ServerUnavailableException if there is none, with a message that lists every attempt
   *     and its reason; the next call tries again
   */
  public static TestServer choose(
      DsqlTest.Provider wanted, Function<String, Optional<String>> configuration) {
    return SHARED.choose(wanted, configuration);
  }

  private static Source source(DsqlTest.Provider provider) {
    return switch (provider) {
      case CLUSTER -> new UrlSource();
      case EMBEDDED -> new EmbeddedSource();
      case LOCAL -> new LocalSource();
      case CONTAINER -> new ContainerSource();
      case AUTO, DEFAULT -> throw new IllegalArgumentException(provider + " is no server");
    };
  }
}
