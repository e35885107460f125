package dev.dsqlkit.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Makes a fork's tables anew, so that each fork meets the same ones whatever ran before it. */
final class Tables {
  private Tables() {}

  /** Always through pgjdbc: how they came about is not what is compared. */
  static void make(String... statements) throws SQLException {
    try (Connection connection = Side.RAW.connect();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }
}
