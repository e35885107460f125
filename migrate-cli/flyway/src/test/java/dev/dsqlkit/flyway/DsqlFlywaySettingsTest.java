package dev.dsqlkit.flyway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;

class DsqlFlywaySettingsTest {

  @Test
  void hasDefaults() {
    DsqlFlywaySettings settings = DsqlFlywaySettings.of(Flyway.configure());

    assertThat(settings.awaitsJobs()).isTrue();
    assertThat(settings.jobTimeout()).isEqualTo(Duration.ofHours(6));
    assertThat(settings.lease()).isEqualTo(Duration.ofSeconds(30));
  }

  @Test
  void keepsWhatIsSetFirstWhenMoreIsSet() {
    FluentConfiguration configuration =
        Flyway.configure()
            .configuration(Map.of("flyway.dsql.awaitJobs", "false"))
            .configuration(
                Map.of("flyway.dsql.leaseSeconds", "5", "flyway.dsql.jobTimeoutSeconds", "7"));

    DsqlFlywaySettings settings = DsqlFlywaySettings.of(configuration);

    assertThat(settings.awaitsJobs()).isFalse();
    assertThat(settings.jobTimeout()).isEqualTo(Duration.ofSeconds(7));
    assertThat(settings.lease()).isEqualTo(Duration.ofSeconds(5));
  }

  @Test
  void isCopiedWithTheConfiguration() {
    FluentConfiguration configuration = Flyway.configure();
    DsqlFlywaySettings.of(configuration).setAwaitJobs(false);

    DsqlFlywaySettings copy = DsqlFlywaySettings.of(configuration.load().getConfiguration());
    DsqlFlywaySettings.of(configuration).setAwaitJobs(true);

    assertThat(copy.awaitsJobs()).isFalse();
  }

  @Test
  void isReadFromTheEnvironment() {
    DsqlFlywaySettings settings = new DsqlFlywaySettings();

    assertThat(settings.getConfigurationParameterFromEnvironmentVariable("FLYWAY_DSQL_AWAIT_JOBS"))
        .isEqualTo("flyway.dsql.awaitJobs");
    assertThat(settings.getConfigurationParameterFromEnvironmentVariable("FLYWAY_URL")).isNull();
  }
}
