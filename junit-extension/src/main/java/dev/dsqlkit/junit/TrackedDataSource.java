package dev.dsqlkit.junit;

import dev.dsqlkit.jdbc.DsqlDataSource;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A data source without a pool that remembers who left a connection open. */
final class TrackedDataSource implements DataSource {
  private final DsqlDataSource connections = new DsqlDataSource();
  private final List<Lent> lent = new CopyOnWriteArrayList<>();

  /**
   * A connection that may still be open.
   *
   * @param by the thread that opened it
   * @param where the stack that opened it
   */
  record Lent(Connection connection, Thread by, Throwable where) {
    /** The place in the code that opened it. */
    String caller() {
      return Stream.of(where.getStackTrace())
          .filter(frame -> !frame.getClassName().equals(TrackedDataSource.class.getName()))
          .map(StackTraceElement::toString)
          .findFirst()
          .orElse("an unknown place");
    }

    boolean isOpen() {
      try {
        return !connection.isClosed();
      } catch (SQLException e) {
        return false;
      }
    }
  }

  TrackedDataSource(String url) {
    connections.setUrl(url);
  }

  @Override
  public Connection getConnection() throws SQLException {
    return lend(connections.getConnection());
  }

  @Override
  public Connection getConnection(@Nullable String user, @Nullable String password)
      throws SQLException {
    return lend(connections.getConnection(user, password));
  }

  private Connection lend(Connection opened) {
    lent.removeIf(known -> !known.isOpen());
    lent.add(
        new Lent(opened, Thread.currentThread(), new Throwable("The connection was opened here")));
    return opened;
  }

  /** What is open. */
  List<Lent> open() {
    lent.removeIf(known -> !known.isOpen());
    return List.copyOf(lent);
  }

  /** It is not looked after any more. */
  void forget(Lent known) {
    lent.remove(known);
  }

  @Override
  public @Nullable PrintWriter getLogWriter() {
    return connections.getLogWriter();
  }

  @Override
  public void setLogWriter(@Nullable PrintWriter writer) {
    connections.setLogWriter(writer);
  }

  @Override
  public int getLoginTimeout() {
    return connections.getLoginTimeout();
  }

  @Override
  public void setLoginTimeout(int seconds) {
    connections.setLoginTimeout(seconds);
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    return connections.getParentLogger();
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    return type.isInstance(this) ? type.cast(this) : connections.unwrap(type);
  }

  @Override
  public boolean isWrapperFor(Class<?> type) {
    return type.isInstance(this) || connections.isWrapperFor(type);
  }

  @Override
  public String toString() {
    return connections.toString();
  }
}
