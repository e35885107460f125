package dev.dsqlkit.samples.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.transaction.TransactionDefinition.ISOLATION_READ_COMMITTED;
import static org.springframework.transaction.TransactionDefinition.ISOLATION_SERIALIZABLE;
import static org.springframework.transaction.TransactionDefinition.PROPAGATION_NESTED;

import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.NestedTransactionNotSupportedException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A Spring Boot application with Spring Data JPA whose one setting for the database is the URL. */
class BootIT {
  private static ConfigurableApplicationContext context;
  private static Notes notes;
  private static JdbcTemplate jdbc;

  @SpringBootApplication
  static class Application {}

  @BeforeAll
  static void start() {
    SpringApplication application =
        new SpringApplicationBuilder(Application.class)
            .web(WebApplicationType.NONE)
            .bannerMode(Banner.Mode.OFF)
            .build();
    context =
        application.run(
            "--spring.datasource.url=jdbc:dsql:embedded:boot",
            "--spring.sql.init.mode=always",
            "--spring.sql.init.schema-locations=classpath:boot/schema.sql",
            "--spring.jpa.hibernate.ddl-auto=validate",
            "--spring.jpa.properties.hibernate.jdbc.batch_size=20",
            "--spring.flyway.enabled=false",
            "--spring.liquibase.enabled=false");
    notes = context.getBean(Notes.class);
    jdbc = context.getBean(JdbcTemplate.class);
  }

  @AfterAll
  static void stop() {
    context.close();
  }

  @Test
  void insertsQueriesUpdatesAndDeletes() {
    Note note = notes.save(new Note("draft"));

    note.rename("final");
    notes.save(note);

    assertThat(notes.findByTitle("draft")).isEmpty();
    assertThat(notes.findByTitle("final")).extracting(Note::id).containsExactly(note.id());

    notes.deleteById(note.id());

    assertThat(notes.existsById(note.id())).isFalse();
  }

  @Test
  void insertsInBatches() {
    notes.saveAll(Stream.generate(() -> new Note("batch")).limit(50).toList());
    jdbc.batchUpdate(
        "INSERT INTO note (title) VALUES (?)", Collections.nCopies(50, new Object[] {"batch"}));

    assertThat(notes.findByTitle("batch")).hasSize(100);
  }

  @Test
  void readsKeysThatTheDatabaseGenerates() {
    KeyHolder keys = new GeneratedKeyHolder();

    jdbc.update(BootIT::insertNote, keys);

    UUID id = keys.getKeyAs(UUID.class);
    assertThat(notes.findById(id)).map(Note::title).contains("keyed");
  }

  private static PreparedStatement insertNote(Connection connection) throws java.sql.SQLException {
    return connection.prepareStatement(
        "INSERT INTO note (title) VALUES ('keyed')", new String[] {"id"});
  }

  @Test
  void locksRowsAndStreamsInsideATransaction() {
    Note note = notes.save(new Note("locked"));

    transaction()
        .executeWithoutResult(
            status -> {
              assertThat(notes.lock(note.id())).isPresent();
              try (Stream<Note> locked = notes.streamByTitle("locked")) {
                assertThat(locked).hasSize(1);
              }
            });
  }

  @Test
  void readsInReadOnlyTransactionsAndIsRefusedWrites() {
    TransactionTemplate readOnly = transaction();
    readOnly.setReadOnly(true);

    assertThat(readOnly.<List<Note>>execute(status -> notes.findByTitle("none"))).isEmpty();
    assertThatThrownBy(
            () -> readOnly.executeWithoutResult(status -> notes.saveAndFlush(new Note("written"))))
        .rootCause()
        .extracting("SQLState")
        .isEqualTo("25006");
  }

  @Test
  void asksForAnIsolationUpToRepeatableRead() {
    TransactionTemplate readCommitted = transaction();
    readCommitted.setIsolationLevel(ISOLATION_READ_COMMITTED);
    TransactionTemplate serializable = transaction();
    serializable.setIsolationLevel(ISOLATION_SERIALIZABLE);

    assertThatCode(() -> readCommitted.executeWithoutResult(status -> notes.count()))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> serializable.executeWithoutResult(status -> notes.count()))
        .rootCause()
        .hasMessageContaining("Unsupported isolation level: SERIALIZABLE")
        .extracting("SQLState")
        .isEqualTo("0A000");
  }

  /** Neither on other databases: Spring has savepoints for JDBC, not for Hibernate's sessions. */
  @Test
  void hasNoNestedTransactionsWithJpa() {
    JpaTransactionManager manager =
        new JpaTransactionManager(context.getBean(EntityManagerFactory.class));
    manager.setNestedTransactionAllowed(true);
    TransactionTemplate nested = new TransactionTemplate(manager);
    nested.setPropagationBehavior(PROPAGATION_NESTED);

    assertThatThrownBy(
            () ->
                new TransactionTemplate(manager)
                    .executeWithoutResult(
                        status -> nested.executeWithoutResult(inner -> notes.count())))
        .isInstanceOf(NestedTransactionNotSupportedException.class)
        .hasMessageContaining("JpaDialect does not support savepoints");
  }

  @Test
  void passesARefusalOnWithItsStateAndKeepsTheConnection() {
    int connection = serverProcess();

    for (int i = 0; i < 5; i++) {
      assertThatThrownBy(() -> jdbc.execute("TRUNCATE note"))
          .rootCause()
          .hasMessageContaining("unsupported statement: Truncate")
          .extracting("SQLState")
          .isEqualTo("0A000");
    }

    assertThat(serverProcess()).isEqualTo(connection);
  }

  private static int serverProcess() {
    return jdbc.queryForObject("SELECT pg_backend_pid()", Integer.class);
  }

  private static TransactionTemplate transaction() {
    return new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
  }
}
