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

/** 20,000 rows, fetched at once, an int and a text read from each. */
@State(Scope.Thread)
public class Scan {
  private static final int ROWS = 20_000;

  @Param public Side side;

  private Connection connection;
  private PreparedStatement select;

  @Setup
  public void makeTable() throws SQLException {
    Tables.make(
        "DROP TABLE IF EXISTS entry",
        "CREATE TABLE entry (id int PRIMARY KEY, note text NOT NULL)"
            + " WITH (autovacuum_enabled = false)",
        "INSERT INTO entry SELECT n, 'note number ' || n FROM generate_series(1, %d) n"
            .formatted(ROWS),
        "VACUUM ANALYZE entry");
  }

  @Setup(Level.Iteration)
  public void connect() throws SQLException {
    connection = side.connect();
    select = connection.prepareStatement("SELECT id, note FROM entry");
  }

  @TearDown(Level.Iteration)
  public void close() throws SQLException {
    connection.close();
  }

  @Benchmark
  public long scan() throws SQLException {
    long seen = 0;
    try (ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        seen += rows.getInt(1) + rows.getString(2).length();
      }
    }
    return seen;
  }
}
