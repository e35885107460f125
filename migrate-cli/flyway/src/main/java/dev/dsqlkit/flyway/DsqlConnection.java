package dev.dsqlkit.flyway;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.flywaydb.core.internal.database.base.Schema;
import org.flywaydb.core.internal.database.base.Table;
import org.flywaydb.core.internal.util.StringUtils;
import org.flywaydb.database.postgresql.PostgreSQLConnection;

/**
 * A connection of Flyway's to Aurora DSQL, without roles, advisory locks and {@code set_config}.
 */
final class DsqlConnection extends PostgreSQLConnection {
  private final DsqlDatabase dsql;

  DsqlConnection(DsqlDatabase database, Connection connection) {
    super(database, connection);
    this.dsql = database;
  }

  /**
   * Flyway calls this before each migration and before each change of its history. There is no role
   * to go back to, but others may have taken over.
   */
  @Override
  protected void doRestoreOriginalState() {
    dsql.checkLease();
  }

  /**
   * @param path as {@code SHOW search_path} answers
   */
  @Override
  public void doChangeCurrentSchemaOrSearchPathTo(String path) throws SQLException {
    getJdbcTemplate().execute("SET search_path TO " + (StringUtils.hasText(path) ? path : "''"));
  }

  @Override
  @SuppressWarnings("rawtypes")
  public Schema getSchema(String name) {
    return new DsqlSchema(getJdbcTemplate(), dsql, name);
  }

  @Override
  public <T> T lock(@SuppressWarnings("rawtypes") Table table, Callable<T> work) {
    return dsql.exclusively(table, work);
  }
}
