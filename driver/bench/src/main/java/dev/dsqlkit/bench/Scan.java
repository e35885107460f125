package dev.dsqlkit.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Many rows, fetched at once in a transaction, an int and a text read from each, and a commit. */
@State(Scope.Thread)
public class Scan {
  private static final int MOST_ROWS = 20_000;

  @Param public Side side;

  /** How many of them. */
  int rows = MOST_ROWS;

  private Connection connection;
  private PreparedStatement select;

  @Setup
  public void makeTable() throws SQLException {
    Tables.make(
        "DROP TABLE IF EXISTS entry",
        "CREATE TABLE entry (id int PRIMARY KEY, note text NOT NULL)"
            + " WITH (autovacuum_enabled = false)",
        "INSERT INTO entry SELECT n, 'note number ' || n FROM generate_series(1, %d) n"
            .formatted(MOST_ROWS),
        "VACUUM ANALYZE entry");
  }

  @Setup(Level.Iteration)
  public void connect() throws SQLException {
    connection = side.connect();
    connection.setAutoCommit(false);
    select = connection.prepareStatement("SELECT id, note FROM entry LIMIT " + rows);
  }

  @TearDown(Level.Iteration)
  public void close() throws SQLException {
    connection.close();
  }

  @Benchmark
  public long scan() throws SQLException {
    long seen = 0;
    try (ResultSet entries = select.executeQuery()) {
      while (entries.next()) {
        seen += entries.getInt(1) + entries.getString(2).length();
      }
    }
    connection.commit();
    return seen;
  }
}
