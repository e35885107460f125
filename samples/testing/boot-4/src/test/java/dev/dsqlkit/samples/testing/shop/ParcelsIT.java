package dev.dsqlkit.samples.testing.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dsqlkit.junit.DsqlTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Without the transaction around each test, which would never commit and so meet no conflict. */
@DataJpaTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@DsqlTest(schema = "db/schema")
class ParcelsIT {
  @Autowired private Parcels parcels;

  @Test
  void findsByCity() {
    parcels.save(new Parcel(1, "Bergen"));

    assertThat(parcels.findByCity("Bergen")).extracting(Parcel::id).containsExactly(1);
    assertThat(parcels.count()).isEqualTo(1);
  }
}
