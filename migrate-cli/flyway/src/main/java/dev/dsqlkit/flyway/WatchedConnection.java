package dev.dsqlkit.flyway;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.api.configuration.Configuration;
import org.jspecify.annotations.Nullable;

/**
 * A connection of Flyway, whose statements are noted in its {@link Boundary}, and executed again in
 * autocommit mode when they lose a conflict. It goes on with a new connection when one broke and no
 * transaction is open: a statement fails, but what Flyway notes of it in its history does not.
 */
final class WatchedConnection implements InvocationHandler, Boundary.Source {
  private final DataSource source;
  private final Boundary boundary;
  private final DsqlFlywaySettings settings;
  private Connection connection;
  private boolean over;

  /** What Flyway's own connections have besides. */
  private interface Watched {
    WatchedConnection watched();
  }

  private WatchedConnection(Connection connection, Configuration configuration) {
    this.connection = connection;
    this.source = configuration.getDataSource();
    this.boundary = new Boundary(this);
    this.settings = DsqlFlywaySettings.of(configuration);
  }

  /** The connection, watched; Flyway asks for its first connection twice. */
  static Connection of(Connection connection, Configuration configuration) {
    if (connection instanceof Watched) {
      return connection;
    }
    return (Connection)
        Proxy.newProxyInstance(
            WatchedConnection.class.getClassLoader(),
            new Class<?>[] {Connection.class, Watched.class},
            new WatchedConnection(connection, configuration));
  }

  /** Empty for a connection that Flyway has not finished to open, or that an interceptor made. */
  static Optional<Boundary> boundaryOf(Connection connection) {
    return watchedOf(connection).map(watched -> watched.boundary);
  }

  static Optional<DsqlFlywaySettings> settingsOf(Connection connection) {
    return watchedOf(connection).map(watched -> watched.settings);
  }

  private static Optional<WatchedConnection> watchedOf(Connection connection) {
    return connection instanceof Watched it ? Optional.of(it.watched()) : Optional.empty();
  }

  @Override
  public Connection connection() throws SQLException {
    if (!over && !boundary.hasBegun() && connection.isClosed()) {
      connection = source.getConnection();
      connection.setAutoCommit(true);
    }
    return connection;
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
      throws Throwable {
    if (method.getDeclaringClass() == Watched.class) {
      return this;
    }
    if (method.getName().equals("equals") && arguments != null) {
      return proxy == arguments[0];
    }
    over |= method.getName().equals("close") || method.getName().equals("abort");
    Object result;
    try {
      result = method.invoke(connection(), arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
    return result instanceof Statement statement ? watched(statement, arguments) : result;
  }

  private Object watched(Statement statement, Object @Nullable [] arguments) {
    Class<?> type = Statement.class;
    if (statement instanceof CallableStatement) {
      type = CallableStatement.class;
    } else if (statement instanceof PreparedStatement) {
      type = PreparedStatement.class;
    }
    String prepared =
        arguments != null && arguments.length > 0 && arguments[0] instanceof String sql
            ? sql
            : null;
    return Proxy.newProxyInstance(
        WatchedConnection.class.getClassLoader(),
        new Class<?>[] {type},
        new WatchedStatement(statement, prepared, boundary));
  }
}
