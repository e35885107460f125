package dev.dsqlkit.junit;

import dev.dsqlkit.junit.server.TestDatabase;
import dev.dsqlkit.junit.server.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * A database in DSQL mode: the one that a test gets injected, or one of the caller's own. What is
 * not said to be in DSQL mode is done past rules, faults and the SQL log.
 */
public final class DsqlDatabase implements AutoCloseable {
  private final DatabaseSource source;

  private DsqlDatabase(DatabaseSource source) {
    this.source = source;
  }

  /**
   * An empty database on the PostgreSQL that this JVM boots, with a name of its own. It is made by
   * its first connection, and closing it drops it.
   */
  public static DsqlDatabase create() {
    return new DsqlDatabase(new OwnedSource(CreatedDatabase.create(), Optional.empty()));
  }

  /** One that closing it closes, and the server that makes others beside it. */
  static DsqlDatabase of(TestDatabase database, TestServer server) {
    return new DsqlDatabase(new OwnedSource(database, Optional.of(server)));
  }

  /** Always the one that the slot points at; closing it does nothing. */
  static DsqlDatabase of(TestScope scope) {
    return new DsqlDatabase(new SlotSource(scope));
  }

  /**
   * What an application connects by, in DSQL mode. Where the server wants a user and a password,
   * they are in it.
   */
  public String url() {
    return source.url();
  }

  /** Connections in DSQL mode, without a pool. */
  public DataSource dataSource() {
    return source.dataSource();
  }

  /**
   * Executes a script in DSQL mode, statement by statement, each a transaction of its own unless
   * the script begins one.
   *
   * @throws SQLException of the first statement that fails, with its SQLSTATE; the message says
   *     which one it is
   */
  public void run(String sql) throws SQLException {
    try (Connection connection = dataSource().getConnection()) {
      for (ScriptStatement statement : ScriptStatement.of(sql)) {
        statement.execute(connection);
      }
    }
  }

  /**
   * A table or view.
   *
   * @param name as it would stand in SQL: with its schema if it is not in {@code public}, and in
   *     quotes where it has capitals
   */
  public DsqlTable table(String name) {
    return new DsqlTable(source, name);
  }

  /**
   * A connection to the PostgreSQL behind it, as its owner: no rule, limit, conflict or fault is in
   * its way. On a cluster it is an ordinary one. The caller closes it.
   */
  public Connection backdoor() throws SQLException {
    return source.database().backDoor();
  }

  /**
   * The rows of all tables, and where the sequences stand.
   *
   * @throws SQLException on a cluster (0A000)
   */
  public DsqlSnapshot snapshot() throws SQLException {
    try (Connection connection = backdoor()) {
      return new StoredRows(connection, source.schema()).take();
    }
  }

  /**
   * Brings the rows and sequences back. Connections stay open; tables that came later are emptied.
   *
   * @throws SQLException if a table is gone or has other columns, or if an open transaction has
   *     written rows (55P03 after 10 s); nothing is changed then
   */
  public void restore(DsqlSnapshot snapshot) throws SQLException {
    try (Connection connection = backdoor()) {
      new StoredRows(connection, source.schema()).restore(snapshot);
    }
  }

  /**
   * Has it be as it was before the test; if the schema has changed, the slot gets another database.
   *
   * @throws IllegalStateException if the schema of a database that is not of a slot has changed
   */
  public void reset() throws SQLException {
    source.reset();
  }

  /**
   * The tables as text: those of at most 50 rows with their rows, the others with their number.
   * Values are cut at 60 characters; columns with {@code password}, {@code secret} or {@code token}
   * in their names show none.
   */
  public String dump() throws SQLException {
    try (Connection connection = backdoor()) {
      return RowDump.of(connection, source.schema());
    }
  }

  /**
   * Drops a database of the caller's own, connections that are still open included.
   *
   * @throws SQLException if the server is gone
   */
  @Override
  public void close() throws SQLException {
    source.close();
  }

  DatabaseSource source() {
    return source;
  }
}
