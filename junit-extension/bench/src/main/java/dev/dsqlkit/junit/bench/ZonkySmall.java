package dev.dsqlkit.junit.bench;

import io.zonky.test.db.postgres.junit5.EmbeddedPostgresExtension;
import io.zonky.test.db.postgres.junit5.SingleInstancePostgresExtension;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A test class that reads a row, as the peer's README says. */
public class ZonkySmall {
  @RegisterExtension
  public static final SingleInstancePostgresExtension PG =
      EmbeddedPostgresExtension.singleInstance();

  @Test
  void reads() throws SQLException {
    FirstQuery.readOneRow(PG.getEmbeddedPostgres().getPostgresDatabase());
  }
}
