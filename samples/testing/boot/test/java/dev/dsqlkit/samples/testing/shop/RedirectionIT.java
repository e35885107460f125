package dev.dsqlkit.samples.testing.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Beans of the application and what the extension injects go together. */
@ShopTest
class RedirectionIT {
  @Autowired private Deliveries deliveries;
  @Autowired private Parcels parcels;
  @Autowired private OneContext context;

  @Test
  void redirectsInSpiteOfAConflict(Connection connection) throws SQLException {
    context.hasMovedToANewDatabase();
    try (Statement statement = connection.createStatement()) {
      statement.execute("INSERT INTO parcel VALUES (1, 'Bergen')");
    }

    deliveries.redirect(1, "Oslo");

    assertThat(parcels.findAll()).extracting(Parcel::city).containsExactly("Oslo");
  }
}
