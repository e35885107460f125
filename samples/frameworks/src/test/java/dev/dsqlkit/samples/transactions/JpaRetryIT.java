package dev.dsqlkit.samples.transactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.OptimisticLockException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.orm.jpa.EntityManagerHolder;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What no driver can replay: an entity that another session changes while it is being changed. */
class JpaRetryIT {
  private static final String URL = "jdbc:dsql:embedded:transactions";
  private static ConfigurableApplicationContext context;
  private static Bank bank;

  private int wins;

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
            "--spring.datasource.url=" + URL,
            "--spring.sql.init.mode=always",
            "--spring.sql.init.schema-locations=classpath:transactions/schema.sql",
            "--spring.jpa.hibernate.ddl-auto=validate",
            "--spring.flyway.enabled=false",
            "--spring.liquibase.enabled=false");
    bank = context.getBean(Bank.class);
  }

  @AfterAll
  static void stop() {
    context.close();
  }

  @BeforeEach
  void prepare() {
    bank.takeRuns();
    asRival(
        """
        DELETE FROM account;
        DELETE FROM versioned_account;
        DELETE FROM payment;
        INSERT INTO account VALUES (1, 0);
        INSERT INTO versioned_account VALUES (1, 0, 0);
        """);
  }

  @Test
  void runsAgainWithEntitiesThatAreReadAnew() {
    int balance = bank.add(1, () -> winTwice("UPDATE account SET balance = balance + 100"));

    assertThat(balance).isEqualTo(201);
    assertThat(bank.takeRuns()).isEqualTo(3);
    assertThat(number("SELECT balance FROM account")).isEqualTo(201);
  }

  @Test
  void runsAgainWhereEntitiesHaveAVersion() {
    int balance =
        bank.addVersioned(
            1,
            () ->
                winTwice(
                    "UPDATE versioned_account SET balance = balance + 100, version = version + 1"));

    assertThat(balance).isEqualTo(201);
    assertThat(bank.takeRuns()).isEqualTo(3);
    assertThat(number("SELECT balance FROM versioned_account")).isEqualTo(201);
  }

  /** The entity is of an earlier transaction: reading it again would hide the other's change. */
  @Test
  void leavesStaleEntitiesToTheApplication() {
    VersionedAccount stale = bank.read();
    asRival("UPDATE versioned_account SET balance = 100, version = version + 1");
    stale.add(1);

    assertThatThrownBy(() -> bank.write(stale)).isInstanceOf(OptimisticLockException.class);
    assertThat(bank.takeRuns()).isEqualTo(1);
  }

  @Test
  void runsAgainTheTemplateThatBootConfigures() {
    int balance =
        context
            .getBean(TransactionTemplate.class)
            .execute(
                status ->
                    bank.addInTransaction(
                        1, () -> winTwice("UPDATE account SET balance = balance + 100")));

    assertThat(balance).isEqualTo(201);
    assertThat(number("SELECT balance FROM account")).isEqualTo(201);
  }

  @Test
  void runsAgainARepositoryOnItsOwn() {
    context
        .getBean(Accounts.class)
        .add(1, 1, () -> winTwice("UPDATE account SET balance = balance + 100"));

    assertThat(number("SELECT balance FROM account")).isEqualTo(201);
  }

  @Test
  void runsAgainWhatLosesAtItsCommit() {
    asRival(
        """
        DROP TRIGGER IF EXISTS conflict ON payment;
        DROP SEQUENCE IF EXISTS commits;
        CREATE SEQUENCE commits;
        CREATE OR REPLACE FUNCTION lose_first_commit() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF nextval('commits') = 1 THEN
            RAISE 'change conflicts with another transaction, please retry: (OC000)'
              USING ERRCODE = '40001';
          END IF;
          RETURN NULL;
        END $$;
        CREATE CONSTRAINT TRIGGER conflict AFTER INSERT ON payment DEFERRABLE INITIALLY DEFERRED
          FOR EACH ROW EXECUTE FUNCTION lose_first_commit();
        """);

    bank.payAll(() -> winTwice("UPDATE account SET balance = balance + 100"));

    assertThat(bank.takeRuns()).isEqualTo(2);
    assertThat(number("SELECT amount FROM payment")).isEqualTo(100);
  }

  /** As open-in-view does for the time of a request. */
  @Test
  void doesNotRunAgainWhereEntitiesOutliveTheTransaction() {
    EntityManagerFactory factory = context.getBean(EntityManagerFactory.class);
    try (EntityManager entities = factory.createEntityManager()) {
      TransactionSynchronizationManager.bindResource(factory, new EntityManagerHolder(entities));

      assertThatThrownBy(
              () -> bank.add(1, () -> winTwice("UPDATE account SET balance = balance + 100")))
          .isInstanceOf(ConcurrencyFailureException.class);
    } finally {
      TransactionSynchronizationManager.unbindResource(factory);
    }

    assertThat(bank.takeRuns()).isEqualTo(1);
    assertThat(number("SELECT balance FROM account")).isEqualTo(100);
  }

  private void winTwice(String sql) {
    if (wins < 2) {
      wins++;
      asRival(sql);
    }
  }

  /** Another session, in which everything is allowed. */
  private static void asRival(String sql) {
    try (Connection connection = DriverManager.getConnection(URL + "?rules=off");
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int number(String sql) {
    return context.getBean(JdbcTemplate.class).queryForObject(sql, Integer.class);
  }
}
