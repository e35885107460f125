package dev.dsqlkit.junit.server;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;

/**
 * A connection past the rules that does one reset after the other. What it sends is prepared on the
 * server, because planning takes longer than the rest.
 */
final class ResetSession {
  private static final String LOCK_TIMEOUT = "SET lock_timeout = '250ms'";

  /** Neither triggers nor foreign keys fire then. */
  private static final String REPLICA = "SET session_replication_role = replica";

  private final InitialState initial;
  private final Connection connection;
  private final Statement statement;
  private final boolean replica;
  private final PreparedStatement fingerprint;
  private final PreparedStatement delete;
  private final PreparedStatement next;

  ResetSession(Connection connection, InitialState initial) throws SQLException {
    this.initial = initial;
    this.connection = connection;
    connection.unwrap(PGConnection.class).setPrepareThreshold(1);
    statement = connection.createStatement();
    statement.execute(LOCK_TIMEOUT);
    replica = isSuperuser();
    if (replica) {
      statement.execute(REPLICA);
    }
    connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
    connection.setAutoCommit(false);
    fingerprint = connection.prepareStatement(Fingerprint.QUERY);
    delete = connection.prepareStatement(initial.deleteAll());
    next = connection.prepareStatement(SequenceState.next(initial.sequences()));
  }

  private boolean isSuperuser() throws SQLException {
    try (ResultSet row = statement.executeQuery("SELECT current_setting('is_superuser')")) {
      row.next();
      return row.getString(1).equals("on");
    }
  }

  /** False if foreign keys leave no order in which tables could be filled. */
  boolean canFill() {
    return replica || initial.fillable();
  }

  boolean isClosed() throws SQLException {
    return connection.isClosed();
  }

  String fingerprint() throws SQLException {
    try (ResultSet row = fingerprint.executeQuery()) {
      row.next();
      return row.getString(1);
    }
  }

  /** Tells whether the catalog has changed by it, in tables and sequences that have not. */
  boolean restore() throws SQLException {
    delete.execute();
    for (TableRows table : initial.tables()) {
      table.fill(connection);
    }
    boolean catalogChanged = false;
    List<BigDecimal> now = next();
    for (int i = 0; i < now.size(); i++) {
      SequenceState sequence = initial.sequences().get(i);
      if (sequence.next().compareTo(now.get(i)) != 0) {
        statement.execute(sequence.restore());
        catalogChanged |= sequence.cached();
      }
    }
    return catalogChanged;
  }

  private List<BigDecimal> next() throws SQLException {
    List<BigDecimal> values = new ArrayList<>();
    try (ResultSet rows = next.executeQuery()) {
      while (rows.next()) {
        values.add(rows.getBigDecimal(1));
      }
    }
    return values;
  }

  void commit() throws SQLException {
    connection.commit();
  }

  void rollback() throws SQLException {
    connection.rollback();
  }

  /** Ends transactions that were left open, and tells how many. */
  int endLeftTransactions() throws SQLException {
    int ended = LeftTransactions.end(statement);
    connection.commit();
    return ended;
  }
}
