package dev.dsqlkit.samples.testing.flyway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dsqlkit.junit.DsqlTest;
import dev.dsqlkit.junit.DsqlUrl;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** An application that migrates by itself when it starts, in an empty database of the test. */
@DsqlTest(migrations = DsqlTest.Migrations.NONE)
class StartIT {

  @Test
  void migratesByTheUrlOfTheTest(@DsqlUrl String url) {
    Flyway flyway = Flyway.configure().dataSource(url, null, null).load();

    assertThat(flyway.migrate().migrationsExecuted).isEqualTo(2);
    assertThat(flyway.migrate().migrationsExecuted).isZero();
  }
}
