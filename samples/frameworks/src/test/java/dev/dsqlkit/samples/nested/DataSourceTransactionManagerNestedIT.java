package dev.dsqlkit.samples.nested;

import dev.dsqlkit.jdbc.DsqlDataSource;
import org.springframework.core.NestedRuntimeException;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** With the older transaction manager, which does not translate what a COMMIT throws. */
class DataSourceTransactionManagerNestedIT extends SpringNested {
  private static final String URL = "jdbc:dsql:embedded:spring_nested";

  DataSourceTransactionManagerNestedIT() {
    super(URL, new DataSourceTransactionManager(source()));
  }

  private static DsqlDataSource source() {
    DsqlDataSource source = new DsqlDataSource();
    source.setUrl(URL);
    return source;
  }

  /** A ConcurrencyFailureException at a statement, a TransactionSystemException at COMMIT. */
  @Override
  protected Class<? extends Exception> conflict() {
    return NestedRuntimeException.class;
  }
}
