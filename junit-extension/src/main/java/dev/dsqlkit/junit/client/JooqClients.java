package dev.dsqlkit.junit.client;

import javax.sql.DataSource;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/** jOOQ's {@code DSLContext}. */
final class JooqClients {
  private JooqClients() {}

  static Object context(DataSource dataSource) {
    return DSL.using(dataSource, SQLDialect.POSTGRES);
  }
}
