package dev.dsqlkit.flyway;

import java.sql.SQLException;
import org.flywaydb.core.internal.database.DatabaseExecutionStrategy;
import org.flywaydb.core.internal.util.SqlCallable;

/**
 * Runs a migration, in SQL or Java. In a {@link Boundary} it has a transaction, into which its
 * history row comes too; unless the migration has changed the catalog: then it is committed first.
 */
record MigrationBody(Boundary boundary) implements DatabaseExecutionStrategy {

  @Override
  public <T> T execute(SqlCallable<T> migration) throws SQLException {
    if (!boundary.isOpen()) {
      return migration.call();
    }
    boundary.begin();
    try {
      T result = migration.call();
      if (boundary.hasDdl()) {
        boundary.commit();
      }
      return result;
    } catch (SQLException | RuntimeException e) {
      // now, because callbacks for the error come before Flyway's own rollback
      boundary.rollback(e);
      throw e;
    }
  }
}
