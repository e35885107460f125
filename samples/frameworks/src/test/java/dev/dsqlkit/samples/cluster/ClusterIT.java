package dev.dsqlkit.samples.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dsqlkit.jdbc.DsqlDataSource;
import dev.dsqlkit.standin.Iam;
import dev.dsqlkit.standin.KnownCredentials;
import dev.dsqlkit.standin.StandInCluster;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.flywaydb.core.Flyway;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;
import org.hibernate.dialect.PostgreSQLDialect;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Frameworks on the URL of a cluster, with credentials of the AWS SDK's default chain: the stand-in
 * of the driver's tests checks their tokens, and a PostgreSQL answers behind it.
 */
class ClusterIT {
  private static final String KEY = "aws.accessKeyId";
  private static final String SECRET = "aws.secretAccessKey";
  private static final KnownCredentials APP = KnownCredentials.ofUser("AKIAAPP", "secret", "app");

  private static StandInCluster cluster;

  @SpringBootConfiguration
  @EnableAutoConfiguration
  static class Application {}

  @BeforeAll
  static void start() throws Exception {
    cluster = StandInCluster.in("us-east-1").iam(new Iam().know(APP)).start();
    System.setProperty(KEY, APP.accessKeyId());
    System.setProperty(SECRET, APP.secretKey());
  }

  @AfterAll
  static void stop() throws Exception {
    System.clearProperty(KEY);
    System.clearProperty(SECRET);
    cluster.close();
  }

  private static String url() {
    return "jdbc:dsql://" + cluster.host() + "/postgres";
  }

  @Test
  void hibernateSeesPostgreSql() {
    Configuration configuration =
        new Configuration()
            .addAnnotatedClass(Parcel.class)
            .setProperty("hibernate.connection.url", url())
            .setProperty("hibernate.hbm2ddl.auto", "create-drop");
    Properties reach = cluster.properties();
    reach
        .stringPropertyNames()
        .forEach(
            name ->
                configuration.setProperty("hibernate.connection." + name, reach.getProperty(name)));
    try (SessionFactory sessions = configuration.buildSessionFactory()) {
      assertThat(sessions.unwrap(SessionFactoryImplementor.class).getJdbcServices().getDialect())
          .isInstanceOf(PostgreSQLDialect.class);
      sessions.inTransaction(session -> session.persist(new Parcel("books")));

      List<Parcel> found =
          sessions.fromTransaction(
              session -> session.createQuery("from Parcel", Parcel.class).getResultList());

      assertThat(found).extracting(Parcel::content).containsExactly("books");
    }
  }

  @Test
  void flywaySeesPostgreSql() {
    DsqlDataSource source = new DsqlDataSource();
    source.setUrl(url());
    source.setProperties(cluster.properties());
    Flyway flyway =
        Flyway.configure()
            .dataSource(source)
            .locations("classpath:flyway")
            .schemas("flyway_on_cluster")
            .load();

    assertThat(flyway.migrate().success).isTrue();
    assertThat(flyway.info().applied()).hasSize(2); // the schema, and V1
  }

  @Test
  void springBootNeedsTheUrlAlone() {
    List<String> arguments = new ArrayList<>();
    arguments.add("--spring.datasource.url=" + url());
    arguments.add("--spring.flyway.enabled=false");
    arguments.add("--spring.liquibase.enabled=false");
    Properties reach = cluster.properties();
    reach
        .stringPropertyNames()
        .forEach(
            name ->
                arguments.add(
                    "--spring.datasource.hikari.data-source-properties.%s=%s"
                        .formatted(name, reach.getProperty(name))));
    try (ConfigurableApplicationContext context =
        new SpringApplicationBuilder(Application.class)
            .web(WebApplicationType.NONE)
            .bannerMode(Banner.Mode.OFF)
            .run(arguments.toArray(String[]::new))) {
      JdbcTemplate jdbc = context.getBean(JdbcTemplate.class);

      assertThat(jdbc.queryForObject("SELECT current_user", String.class)).isEqualTo("admin");
    }
  }
}
