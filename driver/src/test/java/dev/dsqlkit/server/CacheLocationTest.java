package dev.dsqlkit.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "paths without a drive letter are not absolute")
class CacheLocationTest {
  @TempDir Path home;

  private final Properties properties = new Properties();

  @BeforeEach
  void setHome() {
    properties.setProperty("user.home", home.toString());
    properties.setProperty("java.io.tmpdir", "/some/tmp");
  }

  @Test
  void theSystemPropertyWinsOverTheEnvironmentVariable() {
    properties.setProperty("dsql.cache", "/from/property");

    assertThat(choose(1000, Map.of("DSQL_CACHE", "/from/variable"))).isEqualTo("/from/property");
  }

  @Test
  void theEnvironmentVariableWinsOverTheDefaults() {
    assertThat(choose(0, Map.of("DSQL_CACHE", "/from/variable"))).isEqualTo("/from/variable");
  }

  @Test
  void aBlankSettingIsNone() {
    properties.setProperty("dsql.cache", " ");

    assertThat(choose(1000, Map.of("DSQL_CACHE", ""))).isEqualTo(home + "/.cache/dsqlkit");
  }

  @Test
  void usesTheUsersCacheDirectory() {
    assertThat(choose(1000, Map.of())).isEqualTo(home + "/.cache/dsqlkit");
    assertThat(choose(1000, Map.of("XDG_CACHE_HOME", "/xdg"))).isEqualTo("/xdg/dsqlkit");
    assertThat(choose(1000, Map.of("XDG_CACHE_HOME", "relative")))
        .isEqualTo(home + "/.cache/dsqlkit");
  }

  @Test
  void aUserWithoutHomeGetsADirectoryOfItsOwnInTheTemporaryOne() {
    properties.setProperty("user.home", "/nowhere");

    assertThat(choose(1234, Map.of())).isEqualTo("/some/tmp/dsqlkit-1234");
  }

  @Test
  void rootDoesNotUseItsHomeBecauseTheServersUserMayNotEnterIt() {
    assertThat(choose(0, Map.of("XDG_CACHE_HOME", "/root/.cache"))).isEqualTo("/var/tmp/dsqlkit-0");
  }

  private String choose(int uid, Map<String, String> environment) {
    return new CacheLocation(properties, environment).choose(uid).toString();
  }
}
