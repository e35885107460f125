package dev.dsqlkit.samples.testing.jooq;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dsqlkit.junit.DsqlTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;

/** jOOQ's context comes with the test. */
@DsqlTest(schema = "db/schema")
class ParcelsIT {

  @Test
  void delivers(DSLContext jooq) {
    Parcels parcels = new Parcels(jooq);

    parcels.deliver(1, "Bergen");
    parcels.deliver(2, "Oslo");

    assertThat(parcels.cities()).containsExactly("Bergen", "Oslo");
  }
}
