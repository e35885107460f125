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

/** One row by its key, prepared once, in autocommit. */
@State(Scope.Thread)
public class PointSelect {
  private static final int ROWS = 10_000;

  @Param public Side side;

  private Connection connection;
  private PreparedStatement select;
  private int id;

  @Setup
  public void makeTable() throws SQLException {
    Tables.make(
        "DROP TABLE IF EXISTS customer",
        "CREATE TABLE customer (id int PRIMARY KEY, name text NOT NULL)"
            + " WITH (autovacuum_enabled = false)",
        "INSERT INTO customer SELECT n, 'customer ' || n FROM generate_series(1, %d) n"
            .formatted(ROWS),
        "VACUUM ANALYZE customer");
  }

  /** A server process of its own for each iteration, because they differ in speed. */
  @Setup(Level.Iteration)
  public void connect() throws SQLException {
    connection = side.connect();
    select = connection.prepareStatement("SELECT id, name FROM customer WHERE id = ?");
  }

  @TearDown(Level.Iteration)
  public void close() throws SQLException {
    connection.close();
  }

  @Benchmark
  public String select() throws SQLException {
    id = id % ROWS + 1;
    select.setInt(1, id);
    try (ResultSet row = select.executeQuery()) {
      row.next();
      return row.getString(2);
    }
  }
}
