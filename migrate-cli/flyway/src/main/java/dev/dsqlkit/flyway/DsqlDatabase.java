package dev.dsqlkit.flyway;

import java.sql.Connection;
import java.util.concurrent.Callable;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.internal.database.base.Table;
import org.flywaydb.core.internal.jdbc.JdbcConnectionFactory;
import org.flywaydb.core.internal.jdbc.StatementInterceptor;
import org.flywaydb.database.postgresql.PostgreSQLConnection;
import org.flywaydb.database.postgresql.PostgreSQLDatabase;
import org.jspecify.annotations.Nullable;

/** A database of Aurora DSQL, as far as it is not Flyway's PostgreSQL. */
final class DsqlDatabase extends PostgreSQLDatabase {
  private final JdbcConnectionFactory connections;
  private @Nullable Lease lease;

  DsqlDatabase(
      Configuration configuration,
      JdbcConnectionFactory connections,
      @Nullable StatementInterceptor interceptor) {
    super(configuration, connections, interceptor);
    this.connections = connections;
  }

  @Override
  protected PostgreSQLConnection doGetConnection(Connection connection) {
    return new DsqlConnection(this, connection);
  }

  /** The driver warns of servers that it does not know. */
  @Override
  public void ensureSupported(Configuration configuration) {}

  /**
   * Flyway changes the history of its migrations on the connection that migrates, so that a
   * migration which changes rows and its history row are one transaction.
   */
  @Override
  public boolean useSingleConnection() {
    return true;
  }

  /** The primary key within the table's definition, the index ASYNC, and no tablespace. */
  @Override
  public String getRawCreateScript(@SuppressWarnings("rawtypes") Table table, boolean baseline) {
    String name = table.getName();
    return """
        CREATE TABLE IF NOT EXISTS %s (
            "installed_rank" INT NOT NULL CONSTRAINT %s PRIMARY KEY,
            "version" VARCHAR(50),
            "description" VARCHAR(200) NOT NULL,
            "type" VARCHAR(20) NOT NULL,
            "script" VARCHAR(1000) NOT NULL,
            "checksum" INTEGER,
            "installed_by" VARCHAR(100) NOT NULL,
            "installed_on" TIMESTAMP NOT NULL DEFAULT now(),
            "execution_time" INTEGER NOT NULL,
            "success" BOOLEAN NOT NULL
        );
        %sCREATE INDEX ASYNC %s ON %s ("success");
        """
        .formatted(
            table,
            quote(name + "_pk"),
            baseline ? getBaselineStatement(table) + ";\n" : "",
            quote(name + "_s_idx"),
            table);
  }

  /** Does work while no other process migrates by the same history table. */
  <T> T exclusively(@SuppressWarnings("rawtypes") Table table, Callable<T> work) {
    Lease held = lease;
    if (held == null) {
      held =
          new Lease(
              LeaseRow.of(this, table),
              connections::openConnection,
              DsqlFlywaySettings.of(configuration).lease(),
              configuration.getLockRetryCount());
      lease = held;
    }
    return held.hold(work);
  }

  /** Fails if another process migrates by now; does nothing where nobody has asked for that. */
  void checkLease() {
    if (lease != null) {
      lease.check();
    }
  }

  @Override
  public void close() {
    if (lease != null) {
      lease.close();
    }
    super.close();
  }
}
