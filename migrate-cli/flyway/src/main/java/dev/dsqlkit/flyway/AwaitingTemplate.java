package dev.dsqlkit.flyway;

import dev.dsqlkit.sql.SqlReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.internal.database.DatabaseType;
import org.flywaydb.core.internal.jdbc.JdbcTemplate;
import org.flywaydb.core.internal.jdbc.Result;
import org.flywaydb.core.internal.jdbc.Results;

/** Executes the statements of scripts, and waits for the jobs that they start. */
final class AwaitingTemplate extends JdbcTemplate {

  AwaitingTemplate(Connection connection, DatabaseType type) {
    super(connection, type);
  }

  @Override
  public Results executeStatement(String sql) {
    Results results = super.executeStatement(sql);
    if (results.getException() == null && isAsynchronous(sql)) {
      try {
        await(results);
      } catch (SQLException e) {
        results.setException(e);
      }
    }
    return results;
  }

  private static boolean isAsynchronous(String sql) {
    return SqlReader.read(sql).stream().anyMatch(statement -> statement.asyncToken().isPresent());
  }

  private void await(Results results) throws SQLException {
    Optional<DsqlFlywaySettings> settings = WatchedConnection.settingsOf(connection);
    if (settings.isEmpty() || !settings.get().awaitsJobs() || !connection.getAutoCommit()) {
      return; // in a transaction the job begins with its COMMIT
    }
    AsyncJob.Wait wait = new AsyncJob.Wait(connection, settings.get().jobTimeout());
    for (Result result : results.getResults()) {
      if (List.of("job_id").equals(result.columns())) {
        for (List<String> row : result.data()) {
          wait.until(row.get(0));
        }
      }
    }
  }
}
