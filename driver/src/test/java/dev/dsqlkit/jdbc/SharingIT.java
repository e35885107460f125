package dev.dsqlkit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Connections used by several threads, databases used by several data sources. */
class SharingIT {

  @Test
  void threadsThatShareAConnectionLoseNoRow() throws Exception {
    try (Connection connection = open("sharing_threads")) {
      execute(connection, "CREATE TABLE big (id int, n int)");
      execute(connection, "INSERT INTO big SELECT i, 0 FROM generate_series(1, 3000) i");
      execute(connection, "INSERT INTO big SELECT i, 0 FROM generate_series(3001, 3500) i");
      execute(connection, "CREATE TABLE small (id int)");
      AtomicBoolean done = new AtomicBoolean();

      CompletableFuture<Void> refused =
          CompletableFuture.runAsync(
              () -> {
                while (!done.get()) {
                  assertThatThrownBy(() -> execute(connection, "UPDATE big SET n = n + 1"))
                      .hasMessageContaining("transaction row limit exceeded");
                }
              });
      int inserted = 50;
      try {
        for (int i = 0; i < inserted; i++) {
          execute(connection, "INSERT INTO small VALUES (" + i + ")");
        }
      } finally {
        done.set(true);
        refused.join();
      }

      assertThat(number(connection, "SELECT count(*) FROM small")).isEqualTo(inserted);
      assertThat(number(connection, "SELECT sum(n) FROM big")).isZero();
      assertThat(connection.getAutoCommit()).isTrue();
    }
  }

  @Test
  void aDroppedDatabaseIsMadeAgain() throws SQLException {
    String name = "sharing_dropped";
    try (Connection connection = open(name)) {
      execute(connection, "CREATE TABLE t (id int)");
    }
    try (Connection maintenance = open("postgres?rules=off")) {
      execute(maintenance, "DROP DATABASE " + name);
    }

    try (Connection connection = open(name)) {
      assertThat(number(connection, "SELECT count(*) FROM pg_tables WHERE tablename = 't'"))
          .isZero();
    }
  }

  @Test
  void aCascadeMadeThroughOneDataSourceCountsInAnother() throws SQLException {
    DsqlDataSource one = dataSource("sharing_cascade");
    DsqlDataSource other = dataSource("sharing_cascade");
    try (Connection writer = other.getConnection()) {
      execute(writer, "CREATE TABLE parent (id int PRIMARY KEY)");
      execute(writer, "INSERT INTO parent VALUES (1), (2)");
      execute(writer, "DELETE FROM parent WHERE id = 2");

      try (Connection designer = one.getConnection()) {
        execute(
            designer,
            "CREATE TABLE child (parent_id int REFERENCES parent (id) ON DELETE CASCADE)");
        execute(designer, "INSERT INTO child SELECT 1 FROM generate_series(1, 3000)");
      }

      assertThatThrownBy(() -> execute(writer, "DELETE FROM parent WHERE id = 1"))
          .hasMessageContaining("transaction row limit exceeded");
      assertThat(number(writer, "SELECT count(*) FROM child")).isEqualTo(3000);
    }
  }

  private static DsqlDataSource dataSource(String database) {
    DsqlDataSource dataSource = new DsqlDataSource();
    dataSource.setUrl("jdbc:dsql:embedded:" + database);
    return dataSource;
  }

  private static Connection open(String database) throws SQLException {
    return DriverManager.getConnection("jdbc:dsql:embedded:" + database);
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static long number(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }
}
