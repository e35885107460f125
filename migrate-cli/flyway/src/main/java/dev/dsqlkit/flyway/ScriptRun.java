package dev.dsqlkit.flyway;

import dev.dsqlkit.flyway.DsqlScript.Shape;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.internal.exception.FlywaySqlException;
import org.flywaydb.core.internal.jdbc.Results;
import org.flywaydb.core.internal.sqlscript.SqlScript;
import org.flywaydb.core.internal.sqlscript.SqlScriptExecutor;

/**
 * Runs a script of a migration, of a callback or of Flyway itself in the transactions that it
 * needs.
 *
 * @param executor executes the statements of a script one after the other
 */
record ScriptRun(SqlScriptExecutor executor, Optional<Boundary> boundary)
    implements SqlScriptExecutor {

  @Override
  public List<Results> execute(SqlScript script, Configuration configuration) {
    try {
      if (boundary.isEmpty() || !boundary.get().isOpen()) {
        return executor.execute(script, configuration);
      }
      if (fitsIntoOneTransaction(script)) {
        return inTransaction(boundary.get(), script, configuration);
      }
      boundary.get().commit();
      return executor.execute(script, configuration);
    } catch (SQLException e) {
      throw new FlywaySqlException("Unable to commit transaction", e);
    }
  }

  private static boolean fitsIntoOneTransaction(SqlScript script) {
    return script.executeInTransaction()
        && !(script instanceof DsqlScript known && known.shape() == Shape.ONE_DDL);
  }

  private List<Results> inTransaction(Boundary open, SqlScript script, Configuration configuration)
      throws SQLException {
    if (open.hasTransaction()) {
      return executor.execute(script, configuration);
    }
    open.begin();
    try {
      List<Results> results = executor.execute(script, configuration);
      open.commit();
      return results;
    } catch (SQLException | RuntimeException e) {
      open.rollback(e);
      throw e;
    }
  }
}
