package dev.dsqlkit.jdbc;

import dev.dsqlkit.replay.FreshResult;
import dev.dsqlkit.replay.Observation;
import dev.dsqlkit.replay.SeenResult;
import java.sql.Array;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * A result set that leads back to our own statement; rows are read straight from pgjdbc's. In a
 * transaction that may be replayed it notes what is read, and after a replay it goes on with
 * another result of pgjdbc's.
 */
final class DsqlResultSet extends ForwardingResultSet implements SeenResult {
  private final DsqlConnection connection;
  private final Session session;
  private final @Nullable Observation seen;
  private final long bytes;
  private final boolean portions;
  private @Nullable Statement statement;

  /**
   * @param statement the statement that made it; null where pgjdbc ran one of its own
   * @param session of the connection to the server that it came from
   */
  DsqlResultSet(
      ResultSet server, @Nullable Statement statement, DsqlConnection connection, Session session) {
    super(server);
    this.statement = statement;
    this.connection = connection;
    this.session = session;
    this.seen = null;
    this.bytes = 0;
    this.portions = false;
  }

  /**
   * Of an execution that the journal notes.
   *
   * @param seen notes what is read
   * @param bytes what the journal holds for it
   * @param portions whether rows have to be fetched while it is read
   */
  DsqlResultSet(
      ResultSet server,
      Statement statement,
      DsqlConnection connection,
      Session session,
      Observation seen,
      long bytes,
      boolean portions) {
    super(server);
    this.statement = statement;
    this.connection = connection;
    this.session = session;
    this.seen = seen;
    this.bytes = bytes;
    this.portions = portions;
  }

  static @Nullable ResultSet of(
      @Nullable ResultSet server,
      @Nullable Statement statement,
      DsqlConnection connection,
      Session session) {
    return server == null ? null : new DsqlResultSet(server, statement, connection, session);
  }

  @Override
  void touch(int column) {
    if (seen != null) {
      seen.touch(column);
    }
  }

  @Override
  public boolean next() throws SQLException {
    if (seen == null) {
      return advance();
    }
    boolean found = (portions && !isOfBefore()) ? session.fetch(this::advance) : advance();
    seen.moved(found);
    return found;
  }

  /** Whichever result of pgjdbc it is by then. */
  private boolean advance() throws SQLException {
    try {
      return server.next();
    } catch (SQLException e) {
      throw (isOfBefore() && isLoss(e)) ? endedByRenewal(e) : e;
    }
  }

  /** Whether the connection has been renewed since. */
  private boolean isOfBefore() {
    return session != connection.session();
  }

  /** Whether the server was lost, or has ended the connection itself. */
  private static boolean isLoss(SQLException e) {
    String state = String.valueOf(e.getSQLState());
    return state.startsWith("08") || state.startsWith("57");
  }

  /** The connection that there is now is not lost. */
  private static SQLException endedByRenewal(SQLException e) {
    return new SQLException(
        "The result cannot be read on: its connection has been renewed since", "34000", e);
  }

  @Override
  public boolean isLast() throws SQLException {
    boolean last = server.isLast();
    if (seen != null) {
      if (last) {
        seen.knowsEnd();
      } else {
        seen.knowsRows(seen.rows() + 1);
      }
    }
    return last;
  }

  @Override
  public boolean isBeforeFirst() throws SQLException {
    boolean before = server.isBeforeFirst();
    if (seen != null && before) {
      seen.knowsRows(1);
    } else if (seen != null && seen.rows() == 0) {
      seen.knowsEnd();
    }
    return before;
  }

  @Override
  public boolean absolute(int row) throws SQLException {
    knowsAll();
    return server.absolute(row);
  }

  @Override
  public boolean relative(int rows) throws SQLException {
    knowsAll();
    return server.relative(rows);
  }

  @Override
  public boolean previous() throws SQLException {
    knowsAll();
    return server.previous();
  }

  @Override
  public boolean first() throws SQLException {
    knowsAll();
    return server.first();
  }

  @Override
  public boolean last() throws SQLException {
    knowsAll();
    return server.last();
  }

  @Override
  public void beforeFirst() throws SQLException {
    knowsAll();
    server.beforeFirst();
  }

  @Override
  public void afterLast() throws SQLException {
    knowsAll();
    server.afterLast();
  }

  private void knowsAll() throws SQLException {
    if (seen != null && server.getType() != TYPE_FORWARD_ONLY) {
      seen.knowsAll();
    }
  }

  @Override
  public Observation observation() {
    if (seen == null) {
      throw new IllegalStateException("Not of a transaction that is noted");
    }
    return seen;
  }

  @Override
  public boolean isOpen() throws SQLException {
    return !server.isClosed();
  }

  /** Whether it is still the result of pgjdbc's that it was made for. */
  boolean isServedBy(ResultSet original) {
    return server == original;
  }

  @Override
  public long bytes() {
    return seen != null && seen.keepsRows() ? bytes : 0;
  }

  @Override
  public void exchange(FreshResult fresh) throws SQLException {
    Observation observation = observation();
    ResultSet old = server;
    ResultSet next = ((ServableResult) fresh).take();
    boolean wasNull = old.wasNull();
    if (!observation.isStreaming()) { // else it was read up to here already
      ResultSetPlace.copy(old, next, observation);
    }
    next.setFetchSize(old.getFetchSize());
    server = next;
    observation.continueWith(fresh.store(), new PgCursor(next));
    repeatWasNull(observation, wasNull);
  }

  /** Reads a value again that was null or not, as the one that was read last. */
  private void repeatWasNull(Observation observation, boolean wasNull) throws SQLException {
    boolean onRow = PgInternals.currentRow(server) != null;
    for (int column = 1; onRow && column <= observation.shape().columns(); column++) {
      if (observation.wasRead(column) && (server.getBytes(column) == null) == wasNull) {
        return;
      }
    }
  }

  @Override
  public @Nullable Statement getStatement() throws SQLException {
    Statement serverStatement = server.getStatement();
    if (statement == null && serverStatement != null) {
      statement = new DsqlStatement(serverStatement, connection, session);
    }
    return statement;
  }

  @Override
  @Nullable Array own(@Nullable Array array) {
    return DsqlArray.of(array, connection, session);
  }

  @Override
  @Nullable Object own(@Nullable Object value) {
    if (value instanceof ResultSet cursor) {
      connection.session().block("it read a cursor through getObject");
      return DsqlResultSet.of(cursor, null, connection, session);
    }
    return value instanceof Array array ? own(array) : value;
  }

  @Override
  public @Nullable Blob getBlob(int column) throws SQLException {
    connection.session().block("it read a large object");
    return server.getBlob(column);
  }

  @Override
  public @Nullable Clob getClob(int column) throws SQLException {
    connection.session().block("it read a large object");
    return server.getClob(column);
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
  public void refreshRow() throws SQLException {
    connection.session().block("it read a row again through refreshRow");
    server.refreshRow();
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    if (type.isInstance(this)) {
      return type.cast(this);
    }
    connection.session().blockForGood("a result set was unwrapped to " + type.getName());
    return server.unwrap(type);
  }

  @Override
  public boolean isWrapperFor(Class<?> type) throws SQLException {
    return type.isInstance(this) || server.isWrapperFor(type);
  }
}
