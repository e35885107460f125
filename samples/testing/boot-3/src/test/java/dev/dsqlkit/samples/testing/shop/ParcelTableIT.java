package dev.dsqlkit.samples.testing.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dsqlkit.junit.DsqlTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.jdbc.JdbcTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@DsqlTest(schema = "db/schema")
@JdbcTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class ParcelTableIT {
  @Autowired private JdbcTemplate jdbc;

  @Test
  void hasARowPerParcel() {
    jdbc.update("INSERT INTO parcel VALUES (1, 'Bergen')");

    assertThat(jdbc.queryForList("SELECT city FROM parcel", String.class))
        .containsExactly("Bergen");
  }
}
