package dev.dsqlkit.junit.client;

import jakarta.persistence.Persistence;
import java.util.Map;
import javax.sql.DataSource;

/**
 * The {@code EntityManagerFactory} of the first unit of {@code META-INF/persistence.xml}, as the
 * unit says but for its data source.
 */
final class JpaClients {
  private JpaClients() {}

  static Object factory(DataSource dataSource) {
    return Persistence.createEntityManagerFactory(
        PersistenceUnit.firstOnClassPath(Thread.currentThread().getContextClassLoader()),
        Map.of(
            "jakarta.persistence.nonJtaDataSource",
            dataSource,
            // a unit for an application server has none of it here
            "jakarta.persistence.transactionType",
            "RESOURCE_LOCAL"));
  }
}
