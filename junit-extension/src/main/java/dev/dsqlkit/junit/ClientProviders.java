package dev.dsqlkit.junit;

import dev.dsqlkit.junit.client.LibraryClients;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/**
 * The providers of clients on the class path.
 *
 * @param all those of users before our own, so that a team can have its own {@code JdbcTemplate}
 */
record ClientProviders(List<DsqlClientProvider> all) {

  /**
   * @throws java.util.ServiceConfigurationError if one cannot be made
   */
  static ClientProviders of(ClassLoader loader) {
    return new ClientProviders(
        ServiceLoader.load(DsqlClientProvider.class, loader).stream()
            .map(ServiceLoader.Provider::get)
            .sorted(Comparator.comparing(LibraryClients.class::isInstance))
            .toList());
  }

  /** The provider that makes a type. */
  Optional<DsqlClientProvider> making(Class<?> type) {
    return all.stream().filter(provider -> provider.makes(type)).findFirst();
  }
}
