package dev.dsqlkit.junit.example;

import dev.dsqlkit.retry.DsqlTransactions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/** What an application has. */
final class OrderService {
  private final DataSource dataSource;

  OrderService(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Runs again as a whole when it loses a conflict. */
  void place(int id, String customer, int amount) throws SQLException {
    DsqlTransactions.run(
        dataSource,
        connection -> {
          insert(connection, id, customer, amount);
          return id;
        });
  }

  private static void insert(Connection connection, int id, String customer, int amount)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO orders VALUES (?, ?, ?)")) {
      insert.setInt(1, id);
      insert.setString(2, customer);
      insert.setInt(3, amount);
      insert.executeUpdate();
    }
  }
}
