package dev.dsqlkit.junit.bench;

import io.zonky.test.db.postgres.embedded.DatabasePreparer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import javax.sql.DataSource;

/** The same schema, for the peer's template. */
enum ShopPreparer implements DatabasePreparer {
  INSTANCE;

  @Override
  public void prepare(DataSource dataSource) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(schema());
    }
  }

  private static String schema() {
    try (InputStream file =
        Objects.requireNonNull(
            ShopPreparer.class.getResourceAsStream("/bench/schema/shop.sql"), "schema")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
