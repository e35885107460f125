package dev.dsqlkit.junit.client;

import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Spring's clients, of spring-jdbc alone; {@code JdbcClient} is there from 6.1 on. */
final class SpringClients {
  private SpringClients() {}

  static Object template(DataSource dataSource) {
    return new JdbcTemplate(dataSource);
  }

  static Object client(DataSource dataSource) {
    return JdbcClient.create(dataSource);
  }
}
