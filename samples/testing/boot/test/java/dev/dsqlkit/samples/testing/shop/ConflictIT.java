package dev.dsqlkit.samples.testing.shop;

import static dev.dsqlkit.junit.DsqlAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dsqlkit.junit.DsqlSqlLog;
import dev.dsqlkit.junit.InjectConflict;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Beans of the application and what the extension injects go together. */
@ShopTest
class ConflictIT {
  @Autowired private Deliveries deliveries;
  @Autowired private Parcels parcels;
  @Autowired private OneContext context;

  @Test
  @InjectConflict(times = 2)
  void deliversInSpiteOfConflicts(DsqlSqlLog log) {
    deliveries.deliver(1, "Oslo");

    assertThat(log).transactions("Deliveries").hasAttempts(3);
    assertThat(parcels.findAll()).extracting(Parcel::city).containsExactly("Oslo");
    context.hasMovedToANewDatabase();
  }
}
