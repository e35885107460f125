package dev.dsqlkit.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootVersion;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** Starts the Boot that the build names; run once for each supported one. */
class SpringBootIT {
  private static final String DRIVER = "spring.datasource.driver-class-name";
  private static final String OVERRIDE = "spring.datasource.hikari.exception-override-class-name";

  @Test
  void runsOnTheBootOfThisExecution() {
    assertThat(SpringBootVersion.getVersion())
        .isEqualTo(System.getProperty("spring-boot.expected"));
  }

  @Test
  void findsTheDriverByTheUrlAlone() {
    try (ConfigurableApplicationContext context =
        start("--spring.datasource.url=jdbc:dsql:embedded:shop")) {
      Environment environment = context.getEnvironment();

      assertThat(environment.getProperty(DRIVER)).isEqualTo("dev.dsqlkit.jdbc.DsqlDriver");
      assertThat(environment.getProperty(OVERRIDE))
          .isEqualTo("dev.dsqlkit.jdbc.DsqlExceptionOverride");
      assertThat(context.getEnvironment().getPropertySources().stream())
          .filteredOn(source -> source.getName().equals("dsqlkit"))
          .hasSize(1);
    }
  }

  @Test
  void readsTheUrlInAnySpelling() {
    try (ConfigurableApplicationContext context =
        start("--spring.dataSource.URL=jdbc:dsql:embedded")) {
      assertThat(context.getEnvironment().getProperty(DRIVER))
          .isEqualTo("dev.dsqlkit.jdbc.DsqlDriver");
    }
  }

  @Test
  void letsTheApplicationNameAnotherDriverInAnySpelling() {
    try (ConfigurableApplicationContext context =
        start(
            "--spring.datasource.url=jdbc:dsql:embedded",
            "--spring.datasource.driverClassName=com.example.Driver")) {
      assertThat(context.getEnvironment().getProperty(DRIVER)).isEqualTo("com.example.Driver");
    }
  }

  @Test
  void yieldsEvenToDefaultProperties() {
    SpringApplication application = application();
    application.setDefaultProperties(
        Map.of("spring.datasource.url", "jdbc:dsql:embedded", DRIVER, "com.example.Driver"));

    try (ConfigurableApplicationContext context = application.run()) {
      assertThat(context.getEnvironment().getProperty(DRIVER)).isEqualTo("com.example.Driver");
    }
  }

  @Test
  void leavesOtherDatabasesToBoot() {
    try (ConfigurableApplicationContext context =
        start("--spring.datasource.url=jdbc:postgresql://localhost/shop")) {
      assertThat(context.getEnvironment().getProperty(DRIVER)).isNull();
      assertThat(context.getEnvironment().getProperty(OVERRIDE)).isNull();
    }
  }

  private static ConfigurableApplicationContext start(String... arguments) {
    return application().run(arguments);
  }

  private static SpringApplication application() {
    SpringApplication application = new SpringApplication(SpringBootIT.class);
    application.setWebApplicationType(WebApplicationType.NONE);
    application.setBannerMode(Banner.Mode.OFF);
    application.setLogStartupInfo(false);
    return application;
  }
}
