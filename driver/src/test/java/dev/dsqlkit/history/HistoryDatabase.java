package dev.dsqlkit.history;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** The database of the histories. */
final class HistoryDatabase {
  private static final String NAME = "history";

  /** Becomes {@code retry=transaction&} with the driver that has the property. */
  private static final String RETRY = "retry=transaction&";

  private static final String URL = "jdbc:dsql:embedded:" + NAME + "?" + RETRY + "conflicts=native";

  private HistoryDatabase() {}

  /**
   * Has PostgreSQL look for deadlocks after 10 ms and not 1 s, so that they do not idle the run.
   */
  static void prepare() throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:dsql:embedded:" + NAME + "?rules=off");
        Statement statement = connection.createStatement()) {
      statement.execute("ALTER DATABASE " + NAME + " SET deadlock_timeout = '10ms'");
    }
  }

  static Connection connect() throws SQLException {
    return DriverManager.getConnection(URL);
  }

  static HikariDataSource pool(int connections) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(URL);
    config.setMaximumPoolSize(connections);
    return new HikariDataSource(config);
  }
}
