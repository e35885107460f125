package dev.dsqlkit.junit.client;

import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;

/** Jdbi, to which a test can add plugins. */
final class JdbiClients {
  private JdbiClients() {}

  static Object jdbi(DataSource dataSource) {
    return Jdbi.create(dataSource);
  }
}
