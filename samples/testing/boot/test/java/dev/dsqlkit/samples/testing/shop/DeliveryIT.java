package dev.dsqlkit.samples.testing.shop;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ShopTest
class DeliveryIT {
  @Autowired private Deliveries deliveries;
  @Autowired private Parcels parcels;
  @Autowired private OneContext context;

  @Test
  void delivers() {
    context.hasMovedToANewDatabase();

    deliveries.deliver(1, "Bergen");

    assertThat(parcels.findAll()).extracting(Parcel::city).containsExactly("Bergen");
  }
}
