package dev.dsqlkit.flyway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.database.postgresql.PostgreSQLDatabaseType;
import org.junit.jupiter.api.Test;

/** So that nobody tests the wrong one. */
class FlywayVersionIT {

  @Test
  void isTheOneToBeTested() {
    String version = System.getProperty("flyway.expected");

    assertThat(Stream.of(Flyway.class, PostgreSQLDatabaseType.class))
        .allSatisfy(
            type ->
                assertThat(type.getProtectionDomain().getCodeSource().getLocation().getPath())
                    .endsWith("-" + version + ".jar"));
  }
}
