package dev.dsqlkit.samples.testing.shop;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ShopTest
class SearchIT {
  @Autowired private Parcels parcels;
  @Autowired private OneContext context;

  @Nested
  class WhenThereAreParcels {

    @Test
    void findsThemByCity() {
      context.hasMovedToANewDatabase();
      parcels.save(new Parcel(1, "Bergen"));
      parcels.save(new Parcel(2, "Oslo"));

      assertThat(parcels.findByCity("Oslo")).extracting(Parcel::id).containsExactly(2);
      assertThat(parcels.count()).isEqualTo(2);
    }
  }
}
