package dev.dsqlkit.samples.nested;

import dev.dsqlkit.samples.history.NestedTransactions;
import dev.dsqlkit.samples.history.Replays;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** {@code PROPAGATION_NESTED} of Spring, with one of its transaction managers for JDBC. */
abstract class SpringNested extends NestedTransactions {
  private final JdbcTemplate jdbc;
  private final TransactionTemplate outer;
  private final TransactionTemplate nested;

  SpringNested(String url, DataSourceTransactionManager manager) {
    super(url);
    jdbc = new JdbcTemplate(manager.getDataSource());
    outer = new TransactionTemplate(manager);
    nested = new TransactionTemplate(manager);
    nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  @Override
  protected void transact(Runnable work) {
    outer.executeWithoutResult(status -> work.run());
  }

  @Override
  protected void nest(Runnable work) {
    nested.executeWithoutResult(status -> work.run());
  }

  @Override
  protected void execute(String sql) {
    jdbc.update(sql);
  }

  @Override
  protected int number(String sql) {
    return jdbc.queryForObject(sql, Integer.class);
  }

  @Override
  protected void loseCommit() {
    jdbc.execute(
        (ConnectionCallback<Boolean>)
            connection -> {
              Replays.loseCommit(connection);
              return true;
            });
  }
}
