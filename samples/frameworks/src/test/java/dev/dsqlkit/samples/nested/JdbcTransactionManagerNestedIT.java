package dev.dsqlkit.samples.nested;

import dev.dsqlkit.jdbc.DsqlDataSource;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** With the transaction manager that Boot configures for JDBC. */
class JdbcTransactionManagerNestedIT extends SpringNested {
  private static final String URL = "jdbc:dsql:embedded:spring_nested";

  JdbcTransactionManagerNestedIT() {
    super(URL, new JdbcTransactionManager(source()));
  }

  private static DsqlDataSource source() {
    DsqlDataSource source = new DsqlDataSource();
    source.setUrl(URL);
    return source;
  }

  @Override
  protected Class<? extends Exception> conflict() {
    return ConcurrencyFailureException.class;
  }
}
