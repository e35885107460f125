package dev.dsqlkit.junit.server;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** A connection that is kept to make and drop databases, opened anew if it broke. */
final class Maintenance {
  private final Postgres postgres;
  private @Nullable Connection connection;

  Maintenance(Postgres postgres) {
    this.postgres = postgres;
  }

  synchronized void execute(String sql) throws SQLException {
    Connection open = connection;
    if (open == null || open.isClosed()) {
      open = postgres.connect(postgres.maintenance());
      connection = open;
    }
    try (Statement statement = open.createStatement()) {
      statement.execute(sql);
    }
  }
}
