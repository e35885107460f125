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

/** Five statements and a commit, each statement prepared where it is used, as repositories do. */
@State(Scope.Thread)
public class ShortTransaction {
  private static final int ACCOUNTS = 10_000;

  @Param public Side side;

  private Connection connection;
  private int number;

  @Setup
  public void makeTables() throws SQLException {
    Tables.make(
        "DROP TABLE IF EXISTS account, posting",
        "CREATE TABLE account (id int PRIMARY KEY, balance bigint NOT NULL)"
            + " WITH (fillfactor = 50, autovacuum_enabled = false)",
        "CREATE TABLE posting (id int PRIMARY KEY, account int NOT NULL, amount bigint NOT NULL)"
            + " WITH (autovacuum_enabled = false)",
        "INSERT INTO account SELECT n, 0 FROM generate_series(1, %d) n".formatted(ACCOUNTS),
        "VACUUM ANALYZE account, posting");
  }

  @Setup(Level.Iteration)
  public void connect() throws SQLException {
    connection = side.connect();
    connection.setAutoCommit(false);
  }

  @TearDown(Level.Iteration)
  public void close() throws SQLException {
    connection.close();
  }

  @Benchmark
  public long post() throws SQLException {
    number++;
    int account = number % ACCOUNTS + 1;
    long before = balance(account);
    update("UPDATE account SET balance = balance + ? WHERE id = ?", 7, account);
    update("INSERT INTO posting (id, amount, account) VALUES (?, ?, ?)", number, 7, account);
    update("DELETE FROM posting WHERE id = ?", number - 100);
    long after = balance(account);
    connection.commit();
    return after - before;
  }

  private long balance(int account) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("SELECT balance FROM account WHERE id = ?")) {
      select.setInt(1, account);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  private void update(String sql, int... parameters) throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        update.setInt(i + 1, parameters[i]);
      }
      update.executeUpdate();
    }
  }
}
