package dev.dsqlkit.flyway;

import dev.dsqlkit.local.Faults;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.internal.callback.CallbackExecutor;
import org.flywaydb.core.internal.database.DatabaseExecutionStrategy;
import org.flywaydb.core.internal.database.base.Database;
import org.flywaydb.core.internal.jdbc.ExecutionTemplate;
import org.flywaydb.core.internal.jdbc.JdbcConnectionFactory;
import org.flywaydb.core.internal.jdbc.StatementInterceptor;
import org.flywaydb.core.internal.parser.ParsingContext;
import org.flywaydb.core.internal.sqlscript.DefaultSqlScriptExecutor;
import org.flywaydb.core.internal.sqlscript.SqlScriptExecutorFactory;
import org.flywaydb.core.internal.sqlscript.SqlScriptFactory;
import org.flywaydb.core.internal.sqlscript.SqlScriptMetadata;
import org.flywaydb.database.postgresql.PostgreSQLDatabaseType;
import org.jspecify.annotations.Nullable;

/**
 * Aurora DSQL for Flyway, which finds this class as a service. It handles the connections of
 * dsqlkit's driver, on a cluster and in local mode, before Flyway's PostgreSQL gets to see them.
 */
public final class DsqlDatabaseType extends PostgreSQLDatabaseType {
  private static final String DRIVER = "dev.dsqlkit.jdbc.DsqlDriver";

  /** Above PostgreSQL (0) and CockroachDB (1), which know the same product name. */
  private static final int PRIORITY = 10;

  /** For Flyway. */
  public DsqlDatabaseType() {}

  @Override
  public String getName() {
    return "Aurora DSQL";
  }

  @Override
  public List<String> getSupportedEngines() {
    return List.of("AuroraDsql");
  }

  @Override
  public int getPriority() {
    return PRIORITY;
  }

  @Override
  public boolean handlesJDBCUrl(String url) {
    return url.startsWith("jdbc:dsql:") || url.startsWith("jdbc:aws-dsql:");
  }

  @Override
  public String getDriverClass(String url, ClassLoader classLoader) {
    return DRIVER;
  }

  /** The driver calls itself PostgreSQL, so the connection is asked, through any pool. */
  @Override
  public boolean handlesDatabaseProductNameAndVersion(
      String productName, String productVersion, Connection connection) {
    try {
      return connection.isWrapperFor(Faults.class);
    } catch (SQLException e) {
      return false;
    }
  }

  @Override
  public void setDefaultConnectionProps(String url, Properties props, ClassLoader classLoader) {
    props.put("ApplicationName", APPLICATION_NAME);
    // an index may take longer to build than a connection lives
    props.put("reconnect", "true");
  }

  /** An embedded PostgreSQL needs no user, and a cluster has one of its own if none is given. */
  @Override
  public boolean detectUserRequiredByUrl(String url) {
    return false;
  }

  /** A cluster takes a token that the driver signs. */
  @Override
  public boolean detectPasswordRequiredByUrl(String url) {
    return false;
  }

  @Override
  @SuppressWarnings("rawtypes")
  public Database createDatabase(
      Configuration configuration,
      JdbcConnectionFactory connections,
      @Nullable StatementInterceptor interceptor) {
    return new DsqlDatabase(configuration, connections, interceptor);
  }

  @Override
  public SqlScriptFactory createSqlScriptFactory(
      Configuration configuration, ParsingContext context) {
    return (resource, mixed, provider) ->
        new DsqlScript(
            createParser(configuration, provider, context),
            resource,
            SqlScriptMetadata.getMetadataResource(provider, resource));
  }

  @Override
  public SqlScriptExecutorFactory createSqlScriptExecutorFactory(
      JdbcConnectionFactory connections,
      CallbackExecutor callbacks,
      @Nullable StatementInterceptor interceptor) {
    return (connection, undo, batch, outputQueryResults) ->
        new ScriptRun(
            new DefaultSqlScriptExecutor(
                new AwaitingTemplate(connection, this),
                callbacks,
                undo,
                connections.isSupportsBatch() && batch,
                outputQueryResults,
                interceptor),
            WatchedConnection.boundaryOf(connection));
  }

  @Override
  public DatabaseExecutionStrategy createExecutionStrategy(Connection connection) {
    return WatchedConnection.boundaryOf(connection)
        .<DatabaseExecutionStrategy>map(MigrationBody::new)
        .orElseGet(() -> super.createExecutionStrategy(connection));
  }

  @Override
  public ExecutionTemplate createTransactionalExecutionTemplate(
      Connection connection, boolean rollbackOnException) {
    return WatchedConnection.boundaryOf(connection)
        .<ExecutionTemplate>map(BoundaryTemplate::new)
        .orElseGet(
            () -> super.createTransactionalExecutionTemplate(connection, rollbackOnException));
  }

  @Override
  public Connection alterConnectionAsNeeded(Connection connection, Configuration configuration) {
    return WatchedConnection.of(connection, configuration);
  }
}
