package dev.dsqlkit.junit;

import java.util.Optional;

/**
 * Makes database clients that tests get injected. Found by {@link java.util.ServiceLoader}, and
 * asked before the provider that comes with this library, which makes, if the library of the type
 * is on the class path:
 *
 * <ul>
 *   <li>Spring's {@code JdbcTemplate} and {@code JdbcClient};
 *   <li>jOOQ's {@code DSLContext}, for PostgreSQL;
 *   <li>{@code Jdbi}, without plugins;
 *   <li>Jakarta Persistence's {@code EntityManagerFactory}, of the first unit of {@code
 *       META-INF/persistence.xml}.
 * </ul>
 *
 * <p>A provider for a library that may be absent should know its types by name, and use them in a
 * class of its own.
 */
public interface DsqlClientProvider {

  /** Whether {@link #client} makes this type. */
  boolean makes(Class<?> type);

  /**
   * Makes a client.
   *
   * @param type what the test wants
   * @param database what it is for; its {@code dataSource()} is closed by the extension
   * @return empty for a type that is another provider's; a client that is {@link AutoCloseable} is
   *     closed when the test or class ends that it was made for
   */
  Optional<Object> client(Class<?> type, DsqlDatabase database);
}
