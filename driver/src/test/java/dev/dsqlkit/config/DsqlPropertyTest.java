package dev.dsqlkit.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverPropertyInfo;
import java.util.Arrays;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DsqlPropertyTest {

  @Test
  void staysFew() {
    assertThat(DsqlProperty.values())
        .filteredOn(property -> !property.rare())
        .hasSizeBetween(1, 15);
  }

  @ParameterizedTest
  @EnumSource
  void takesNoNameOfPgjdbc(DsqlProperty property) {
    assertThat(Readers.PGJDBC_NAMES).hasSizeGreaterThan(60).doesNotContain(property.key());
  }

  @ParameterizedTest
  @EnumSource
  void hasADefaultAmongItsChoices(DsqlProperty property) {
    if (!property.choices().isEmpty()) {
      assertThat(property.choices()).containsAll(property.defaultValue().stream().toList());
    }
    assertThat(property.description()).endsWith(".");
  }

  @Test
  void tellsToolsTheValuesOfNow() {
    Properties given = new Properties();
    given.setProperty("rules", "warn");

    DriverPropertyInfo[] infos = Readers.READER.describe("jdbc:dsql:embedded?level=2026-01", given);

    assertThat(infos).hasSameSizeAs(DsqlProperty.values());
    assertThat(Arrays.stream(infos).map(info -> info.name + "=" + info.value))
        .containsExactly(
            "mode=null",
            "level=2026-01",
            "rules=warn",
            "compat=locks",
            "conflicts=null",
            "jobs=instant",
            "limits=real",
            "schemaConflicts=off",
            "faults=null",
            "region=null",
            "profile=null",
            "roleArn=null",
            "roleExternalId=null",
            "roleSessionName=null",
            "webIdentityTokenFile=null",
            "credentialsProvider=null",
            "tokenDuration=900",
            "connectRate=100",
            "reconnect=false",
            "retry=transaction",
            "retryMaxAttempts=8",
            "retryDeadlineMillis=5000",
            "digest=observed",
            "savepoints=replay",
            "commitWitness=off",
            "retryMaxDelayMillis=500",
            "autocommitBatch=atomic",
            "journalLimitKiB=4096",
            "replayStreamLimitKiB=256",
            "connectionLifetimeMinutes=55");
    assertThat(infos[0].choices).containsExactly("cluster", "local");
    assertThat(infos[1].choices).isNull();
    assertThat(infos[1].description).contains("month");
  }

  @Test
  void tellsToolsTheDefaultsWhileTheUrlIsWrong() {
    DriverPropertyInfo[] infos =
        Readers.READER.describe("jdbc:dsql:embedded?level=2026-01&colour=blue", new Properties());

    assertThat(infos[1].value).isEqualTo("latest");
  }
}
