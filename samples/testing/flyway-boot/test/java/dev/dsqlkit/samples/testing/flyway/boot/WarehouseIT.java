package dev.dsqlkit.samples.testing.flyway.boot;

import static org.assertj.core.api.Assertions.assertThat;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** The migrations ran when the application started, through its pool and with all rules. */
@SpringBootTest
class WarehouseIT {
  @Autowired private JdbcTemplate jdbc;
  @Autowired private Flyway flyway;

  @Test
  void isMigrated() {
    assertThat(jdbc.queryForList("SELECT label FROM labels ORDER BY 1", String.class))
        .containsExactly("A1", "A2");
    assertThat(flyway.info().applied())
        .extracting(MigrationInfo::getScript)
        .containsExactly("V1__shelf.sql", "V2__first_shelves.sql", "R__labels.sql");
    assertThat(flyway.info().pending()).isEmpty();
  }

  @Test
  void startsAgainWithoutMigrating() {
    try (ConfigurableApplicationContext second =
        new SpringApplicationBuilder(Warehouse.class).run()) {
      assertThat(second.getBean(Flyway.class).info().applied()).hasSize(3);
    }
  }
}
