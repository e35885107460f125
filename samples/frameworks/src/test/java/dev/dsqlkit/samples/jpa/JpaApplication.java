package dev.dsqlkit.samples.jpa;

import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Has these entities and repositories, and the URL as its one setting for the database. */
@SpringBootApplication
class JpaApplication {

  static ConfigurableApplicationContext start(String url) {
    return new SpringApplicationBuilder(JpaApplication.class)
        .web(WebApplicationType.NONE)
        .bannerMode(Banner.Mode.OFF)
        .build()
        .run(
            "--spring.datasource.url=" + url,
            "--spring.jpa.properties.hibernate.jdbc.batch_size=25",
            "--spring.flyway.enabled=false",
            "--spring.liquibase.enabled=false");
  }
}
