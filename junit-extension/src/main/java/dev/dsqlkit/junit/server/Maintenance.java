package dev.dsqlkit.junit.server;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** A connection that is kept to make and drop databases, opened anew if it broke. */
final class Maintenance {
  private final Postgres postgres;
  private final Work onOpen;
  private @Nullable Connection connection;

  /**
   * @param onOpen is done first with each connection
   */
  Maintenance(Postgres postgres, Work onOpen) {
    this.postgres = postgres;
    this.onOpen = onOpen;
  }

  /** Work with the connection. */
  interface Work {
    void run(Connection connection) throws SQLException;
  }

  void execute(String sql) throws SQLException {
    use(
        connection -> {
          try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
          }
        });
  }

  synchronized void use(Work work) throws SQLException {
    Connection open = connection;
    if (open == null || open.isClosed()) {
      open = postgres.connect(postgres.maintenance());
      onOpen.run(open);
      connection = open;
    }
    work.run(open);
  }
}
