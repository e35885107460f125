package dev.dsqlkit.junit.bench;

import io.zonky.test.db.postgres.junit5.EmbeddedPostgresExtension;
import io.zonky.test.db.postgres.junit5.PreparedDbExtension;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A test class with a schema, as the peer's README says. */
public class ZonkyWithSchema {
  @RegisterExtension
  public static final PreparedDbExtension DATABASE =
      EmbeddedPostgresExtension.preparedDatabase(ShopPreparer.INSTANCE);

  @Test
  void writes() throws SQLException {
    Write.to(DATABASE.getTestDatabase());
  }
}
