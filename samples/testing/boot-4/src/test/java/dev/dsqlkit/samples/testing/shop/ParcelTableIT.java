package dev.dsqlkit.samples.testing.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dsqlkit.junit.DsqlTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.test.autoconfigure.JdbcTest;
import org.springframework.jdbc.core.JdbcTemplate;

/** Spring rolls back what each test does; the extension warns that such a test never commits. */
@DsqlTest(schema = "db/schema")
@JdbcTest
class ParcelTableIT {
  @Autowired private JdbcTemplate jdbc;

  @Test
  void hasARowPerParcel() {
    jdbc.update("INSERT INTO parcel VALUES (1, 'Bergen')");

    assertThat(jdbc.queryForList("SELECT city FROM parcel", String.class))
        .containsExactly("Bergen");
  }
}
