package dev.dsqlkit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A batch over the row limit names the entry that went over it. */
class BatchLimitIT {

  @ParameterizedTest
  @CsvSource({
    "true, 0, INSERT INTO t VALUES (?), 3000",
    "false, 0, INSERT INTO t VALUES (?), 3000",
    "false, 10, INSERT INTO t VALUES (?), 2990",
    "false, 0, 'INSERT INTO t VALUES (?), (0)', 1500",
    "true, 0, INSERT INTO t SELECT i FROM generate_series(1 + ?::int * 0 ; 2) i, 1500"
  })
  void namesTheEntry(boolean autoCommit, int before, String sql, int entry) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:dsql:embedded:batch_limit");
        Statement statement = connection.createStatement()) {
      statement.execute("DROP TABLE IF EXISTS t");
      statement.execute("CREATE TABLE t (id int)");
      connection.setAutoCommit(autoCommit);
      if (before > 0) {
        statement.execute("INSERT INTO t SELECT generate_series(1, " + before + ")");
      }
      try (PreparedStatement batch = connection.prepareStatement(sql.replace(';', ','))) {
        for (int i = 0; i < 3500; i++) {
          batch.setInt(1, i);
          batch.addBatch();
        }

        BatchUpdateException e =
            catchThrowableOfType(BatchUpdateException.class, batch::executeBatch);

        assertThat(e.getSQLState()).isEqualTo("54000");
        assertThat((Throwable) e).hasMessageStartingWith("Batch entry " + entry + " ");
      }
    }
  }
}
