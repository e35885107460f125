package dev.dsqlkit.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dsqlkit.jdbc.DsqlDriver;
import dev.dsqlkit.jdbc.DsqlExceptionOverride;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class DataSourceDefaultsTest {
  private static final String URL = "spring.datasource.url";
  private static final String DRIVER = "spring.datasource.driver-class-name";
  private static final String OVERRIDE = "spring.datasource.hikari.exception-override-class-name";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:dsql:embedded:shop",
        "jdbc:dsql://localhost/shop",
        "jdbc:aws-dsql:postgresql://localhost/shop",
        "${scheme}:embedded",
      })
  void nameTheDriverAndTheOverride(String url) {
    ConfigurableEnvironment environment = environment(Map.of(URL, url, "scheme", "jdbc:dsql"));

    DataSourceDefaults.addTo(environment);

    assertThat(environment.getProperty(DRIVER)).isEqualTo(DsqlDriver.class.getName());
    assertThat(environment.getProperty(OVERRIDE)).isEqualTo(DsqlExceptionOverride.class.getName());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql://localhost/shop",
        "jdbc:dsqlx:embedded",
        "",
        "${nowhere}",
        "${nowhere:}",
      })
  void leaveEveryOtherUrlAlone(String url) {
    ConfigurableEnvironment environment = environment(Map.of(URL, url));

    DataSourceDefaults.addTo(environment);

    assertThat(environment.containsProperty(DRIVER)).isFalse();
    assertThat(environment.containsProperty(OVERRIDE)).isFalse();
  }

  @Test
  void leaveAnApplicationWithoutDatabaseAlone() {
    ConfigurableEnvironment environment = environment(Map.of());

    DataSourceDefaults.addTo(environment);

    assertThat(environment.containsProperty(DRIVER)).isFalse();
  }

  @Test
  void giveWayToWhatTheApplicationSays() {
    ConfigurableEnvironment environment =
        environment(Map.of(URL, "jdbc:dsql:embedded", DRIVER, "com.example.Driver"));

    DataSourceDefaults.addTo(environment);

    assertThat(environment.getProperty(DRIVER)).isEqualTo("com.example.Driver");
    assertThat(environment.getProperty(OVERRIDE)).isEqualTo(DsqlExceptionOverride.class.getName());
  }

  @Test
  void areAddedOnceThoughBothPostProcessorsRun() {
    ConfigurableEnvironment environment = environment(Map.of(URL, "jdbc:dsql:embedded"));
    int before = environment.getPropertySources().size();

    DataSourceDefaults.addTo(environment);
    DataSourceDefaults.addTo(environment);

    assertThat(environment.getPropertySources()).hasSize(before + 1);
  }

  private static ConfigurableEnvironment environment(Map<String, Object> properties) {
    ConfigurableEnvironment environment = new StandardEnvironment();
    environment.getPropertySources().addFirst(new MapPropertySource("test", properties));
    return environment;
  }
}
