package dev.dsqlkit.jdbc;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** A result set that leads back to our own statement; rows are read straight from pgjdbc's. */
final class DsqlResultSet extends ForwardingResultSet {
  private final DsqlConnection connection;
  private @Nullable Statement statement;

  /**
   * @param statement the statement that made it; null where pgjdbc ran one of its own
   */
  DsqlResultSet(ResultSet server, @Nullable Statement statement, DsqlConnection connection) {
    super(server);
    this.statement = statement;
    this.connection = connection;
  }

  static @Nullable ResultSet of(
      @Nullable ResultSet server, @Nullable Statement statement, DsqlConnection connection) {
    return server == null ? null : new DsqlResultSet(server, statement, connection);
  }

  @Override
  public @Nullable Statement getStatement() throws SQLException {
    Statement serverStatement = server.getStatement();
    if (statement == null && serverStatement != null) {
      statement = new DsqlStatement(serverStatement, connection);
    }
    return statement;
  }

  @Override
  @Nullable Array own(@Nullable Array array) {
    return DsqlArray.of(array, connection);
  }

  @Override
  @Nullable Object own(@Nullable Object value) {
    return value instanceof Array array ? own(array) : value;
  }

  @Override
  public void insertRow() throws SQLException {
    connection.session().writeRow(server::insertRow);
  }

  @Override
  public void updateRow() throws SQLException {
    connection.session().writeRow(server::updateRow);
  }

  @Override
  public void deleteRow() throws SQLException {
    connection.session().writeRow(server::deleteRow);
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    return type.isInstance(this) ? type.cast(this) : server.unwrap(type);
  }

  @Override
  public boolean isWrapperFor(Class<?> type) throws SQLException {
    return type.isInstance(this) || server.isWrapperFor(type);
  }
}
