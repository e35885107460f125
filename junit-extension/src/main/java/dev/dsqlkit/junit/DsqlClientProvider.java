package dev.dsqlkit.junit;

import java.util.Optional;

/**
 * Makes database clients that tests get injected, such as Spring's {@code JdbcTemplate}. Found by
 * {@link java.util.ServiceLoader}.
 */
public interface DsqlClientProvider {

  /**
   * Makes a client.
   *
   * @param type what the test wants
   * @param database what it is for; its {@code dataSource()} is closed by the extension
   * @return empty for a type that is another provider's; a client that is {@link AutoCloseable} is
   *     closed when the test or class ends that it was made for
   */
  Optional<Object> client(Class<?> type, DsqlDatabase database);

  /** Whether {@link #client} makes this type. */
  boolean makes(Class<?> type);
}
