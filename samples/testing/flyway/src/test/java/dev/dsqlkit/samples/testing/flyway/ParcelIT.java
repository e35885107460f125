package dev.dsqlkit.samples.testing.flyway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dsqlkit.junit.DsqlTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** The migrations are found where Flyway looks for them too. */
@DsqlTest
class ParcelIT {

  @Test
  void hasWhatTheMigrationsMake(DataSource dataSource) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("INSERT INTO parcel VALUES (1, 'Bergen')");
      try (ResultSet indexes =
          statement.executeQuery("SELECT 1 FROM pg_indexes WHERE indexname = 'parcel_city'")) {
        assertThat(indexes.next()).isTrue();
      }
    }
  }
}
