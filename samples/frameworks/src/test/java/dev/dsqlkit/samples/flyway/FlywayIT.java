package dev.dsqlkit.samples.flyway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dsqlkit.jdbc.DsqlDataSource;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.junit.jupiter.api.Test;

/** Flyway connects and reads, and is refused what it cannot do without, as on a cluster. */
class FlywayIT {

  /** It resets the role after each look at its history, first of all. */
  @Test
  void isRefusedItsRole() {
    Flyway flyway = flyway("jdbc:dsql:embedded:flyway");

    assertThatThrownBy(flyway::info)
        .rootCause()
        .hasMessageContaining("setting configuration parameter \"role\" not supported")
        .extracting("SQLState")
        .isEqualTo("0A000");
  }

  @Test
  void readsWhatIsPendingWhereRulesOnlyWarn() {
    MigrationInfo[] pending = flyway("jdbc:dsql:embedded:flyway_info?rules=warn").info().pending();

    assertThat(pending).extracting(MigrationInfo::getScript).containsExactly("V1__book.sql");
  }

  @Test
  void wouldBeRefusedItsLockAndItsHistoryTable() {
    List<String> warnings;
    try (RecordedWarnings recorded = new RecordedWarnings()) {
      flyway("jdbc:dsql:embedded:flyway_migrate?rules=warn").migrate();
      warnings = recorded.messages();
    }

    assertThat(
            List.of(
                "function pg_try_advisory_xact_lock not supported (0A000)",
                "unsupported ALTER TABLE ADD CONSTRAINT statement (0A000)",
                "unsupported mode. please use CREATE INDEX ASYNC. (0A000)"))
        .allSatisfy(refusal -> assertThat(warnings).anyMatch(warning -> warning.contains(refusal)));
  }

  @Test
  void cannotTellTheDatabaseByTheUrl() {
    assertThatThrownBy(
            () -> Flyway.configure().dataSource("jdbc:dsql:embedded:flyway_url", "", "").load())
        .isInstanceOf(FlywayException.class)
        .hasMessageContaining("found to handle jdbc:dsql:");
  }

  private static Flyway flyway(String url) {
    DsqlDataSource source = new DsqlDataSource();
    source.setUrl(url);
    return Flyway.configure().dataSource(source).locations("classpath:flyway").load();
  }
}
