package dev.dsqlkit.samples.hibernate;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.cfg.Configuration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code hbm2ddl.auto=create} sends that Aurora DSQL refuses, and what becomes of it. */
class SchemaExportIT {
  private static final String URL = "jdbc:dsql:embedded:export";

  @ParameterizedTest
  @MethodSource("refused")
  void isRefusedByDefault(Class<?> entity, String message) {
    assertThatThrownBy(() -> export(URL, entity))
        .rootCause()
        .hasMessageContaining(message)
        .extracting("SQLState")
        .isEqualTo("0A000");
  }

  @ParameterizedTest
  @MethodSource("refused")
  void worksWithAllCompatibilityAndTwice(Class<?> entity) {
    assertThatCode(
            () -> {
              export(URL + "?compat=all", entity);
              export(URL + "?compat=all", entity);
            })
        .doesNotThrowAnyException();
  }

  static Stream<Arguments> refused() {
    return Stream.of(
        arguments(
            FromSequence.class, "CREATE SEQUENCE is not supported without an explicit cache size."),
        arguments(
            FromIdentity.class, "identity column is not supported without an explicit cache size."),
        arguments(Indexed.class, "unsupported mode. please use CREATE INDEX ASYNC."),
        arguments(Child.class, "unsupported ALTER TABLE ADD CONSTRAINT statement"));
  }

  private static void export(String url, Class<?> entity) {
    new Configuration()
        .addAnnotatedClass(entity)
        .setProperty("hibernate.connection.url", url)
        .setProperty("hibernate.hbm2ddl.auto", "create")
        .setProperty("hibernate.hbm2ddl.halt_on_error", "true")
        .buildSessionFactory()
        .close();
  }

  @Entity
  static class FromSequence {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    Long id;
  }

  @Entity
  static class FromIdentity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;
  }

  @Entity
  @Table(indexes = @Index(name = "indexed_name", columnList = "name"))
  static class Indexed {
    @Id UUID id;
    String name;
  }

  @Entity
  static class Child {
    @Id UUID id;
    @ManyToOne Child parent;
  }
}
