package dev.dsqlkit.junit.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dsqlkit.junit.DsqlTest;
import dev.dsqlkit.junit.DsqlTest.Isolation;
import dev.dsqlkit.junit.DsqlTest.Migrations;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.MergedContextConfiguration;

class DsqlContextCustomizerTest {
  private static final String URL = "spring.datasource.url";

  private final DsqlContextCustomizerFactory factory = new DsqlContextCustomizerFactory();

  @DsqlTest
  static class Orders {
    @Nested
    class WhenPaid {}

    static class NoTestOfIts {}
  }

  @DsqlTest(isolation = Isolation.METHOD, seed = "db/seed.sql")
  static class Invoices {}

  @Retention(RetentionPolicy.RUNTIME)
  @DsqlTest
  @interface TeamTest {}

  @TeamTest
  static class Meta {}

  static class Inheriting extends Meta {}

  @DsqlTest(schema = "db/schema")
  static class OtherSchema {}

  @DsqlTest(migrations = Migrations.NONE)
  static class OtherMigrations {}

  @DsqlTest(slot = "billing")
  static class OtherSlot {}

  private @Nullable DsqlContextCustomizer customizer(Class<?> testClass) {
    return (DsqlContextCustomizer) factory.createContextCustomizer(testClass, List.of());
  }

  private ConfigurableEnvironment customized(Class<?> testClass, Map<String, Object> properties) {
    GenericApplicationContext context = new GenericApplicationContext();
    ConfigurableEnvironment environment = context.getEnvironment();
    environment.getPropertySources().addFirst(new MapPropertySource("application", properties));
    customizer(testClass)
        .customizeContext(
            context, new MergedContextConfiguration(testClass, null, null, null, null));
    return environment;
  }

  @Test
  void isForTestClassesWithTheAnnotation() {
    assertThat(customizer(String.class)).isNull();
    assertThat(customizer(Orders.NoTestOfIts.class)).isNull();
  }

  @Test
  void isEqualForClassesThatCanShareAContext() {
    assertThat(customizer(Orders.class))
        .isEqualTo(customizer(Invoices.class))
        .isEqualTo(customizer(Orders.WhenPaid.class))
        .isEqualTo(customizer(Meta.class))
        .isEqualTo(customizer(Inheriting.class))
        .hasSameHashCodeAs(customizer(Invoices.class))
        .isNotEqualTo(customizer(OtherSchema.class))
        .isNotEqualTo(customizer(OtherMigrations.class))
        .isNotEqualTo(customizer(OtherSlot.class));
  }

  @Test
  void takesTheSlotOfTheConfiguration() {
    System.setProperty("dsql.test.slot", "configured");
    try {
      assertThat(customizer(Orders.class).slot().name()).isEqualTo("configured");
      assertThat(customizer(OtherSlot.class).slot().name()).isEqualTo("billing");
    } finally {
      System.clearProperty("dsql.test.slot");
    }
  }

  @Test
  void replacesWhatProductionHas() {
    ConfigurableEnvironment environment =
        customized(
            Orders.class,
            Map.of(
                URL,
                "jdbc:postgresql://${HOST}/orders",
                "spring.datasource.driver-class-name",
                "org.postgresql.Driver"));

    assertThat(environment.getProperty(URL)).isEqualTo("jdbc:dsql:test:default");
    assertThat(environment.getProperty("spring.datasource.driver-class-name"))
        .isEqualTo("dev.dsqlkit.jdbc.DsqlDriver");
    assertThat(environment.getProperty("spring.test.database.replace")).isEqualTo("NONE");
  }

  @Test
  void keepsTheUrlOfASlotWithItsProperties() {
    String url = "jdbc:dsql:test:billing?retry=off";

    assertThat(customized(OtherSlot.class, Map.of(URL, url)).getProperty(URL)).isEqualTo(url);
  }

  @Test
  void refusesTheUrlOfAnotherSlot() {
    assertThatThrownBy(() -> customized(Orders.class, Map.of(URL, "jdbc:dsql:test:billing")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "spring.datasource.url of %s names the slot billing, but its @DsqlTest the slot default. Remove the property, or set @DsqlTest(slot = \"billing\")",
            Orders.class.getName());
  }

  @Test
  void keepsTheApplicationsOwnOverrideForHikari() {
    String name = "spring.datasource.hikari.exception-override-class-name";

    assertThat(customized(Orders.class, Map.of()).getProperty(name))
        .isEqualTo("dev.dsqlkit.jdbc.DsqlExceptionOverride");
    assertThat(customized(Orders.class, Map.of(name, "own")).getProperty(name)).isEqualTo("own");
  }
}
