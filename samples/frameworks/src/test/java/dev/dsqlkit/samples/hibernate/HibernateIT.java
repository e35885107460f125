package dev.dsqlkit.samples.hibernate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.LockModeType;
import java.sql.Savepoint;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Hibernate with its own connections: no dialect, no driver class, the URL alone. */
class HibernateIT {
  private static final String URL = "jdbc:dsql:embedded:hibernate";
  private static SessionFactory sessions;

  @BeforeAll
  static void createSchema() {
    configuration(URL + "?compat=all")
        .setProperty("hibernate.hbm2ddl.auto", "create")
        .setProperty("hibernate.hbm2ddl.halt_on_error", "true")
        .buildSessionFactory()
        .close();
    sessions = configuration(URL).buildSessionFactory();
  }

  private static Configuration configuration(String url) {
    return new Configuration()
        .addAnnotatedClass(Customer.class)
        .addAnnotatedClass(Purchase.class)
        .addAnnotatedClass(Ticket.class)
        .addAnnotatedClass(Attachment.class)
        .addAnnotatedClass(Setting.class)
        .setProperty("hibernate.connection.url", url)
        .setProperty("hibernate.jdbc.batch_size", "25")
        .setProperty("hibernate.generate_statistics", "true");
  }

  @AfterAll
  static void close() {
    sessions.close();
  }

  @Test
  void acceptsTheSchemaThatItCreated() {
    configuration(URL)
        .setProperty("hibernate.hbm2ddl.auto", "validate")
        .buildSessionFactory()
        .close();
  }

  /** Hibernate hands some of its own settings to the driver as properties. */
  @Test
  void connectsWithItsConnectionSettings() {
    SessionFactory configured =
        configuration(URL)
            .setProperty("hibernate.connection.autocommit", "false")
            .setProperty("hibernate.connection.isolation", "READ_COMMITTED")
            .setProperty("hibernate.connection.handling_mode", "DELAYED_ACQUISITION_AND_HOLD")
            .setProperty("hibernate.connection.provider_disables_autocommit", "true")
            .buildSessionFactory();
    try (configured) {
      assertThat(configured.<Integer>fromTransaction(HibernateIT::one)).isOne();
    }
  }

  private static Integer one(Session session) {
    return session.createNativeQuery("select 1", Integer.class).getSingleResult();
  }

  @Test
  void insertsQueriesUpdatesAndDeletes() {
    UUID id = persist(new Customer("Ada"));

    sessions.inTransaction(session -> session.find(Customer.class, id).rename("Grace"));

    assertThat(named("Ada")).isEmpty();
    assertThat(named("Grace")).extracting(Customer::version).containsExactly(1);

    sessions.inTransaction(session -> session.remove(session.find(Customer.class, id)));

    assertThat(named("Grace")).isEmpty();
  }

  @Test
  void insertsInBatches() {
    sessions.getStatistics().clear();

    sessions.inTransaction(
        session -> IntStream.range(0, 50).forEach(i -> session.persist(new Customer("batch"))));

    assertThat(sessions.getStatistics().getPrepareStatementCount()).isEqualTo(1);
    assertThat(named("batch")).hasSize(50);
  }

  @Test
  void readsKeysThatTheDatabaseGenerates() {
    sessions.inTransaction(
        session -> {
          Customer customer = new Customer("Edsger");
          Purchase purchase = new Purchase(customer);
          Ticket ticket = new Ticket();
          session.persist(customer);
          session.persist(purchase);
          session.persist(ticket);
          session.flush();
          session.clear();

          assertThat(session.find(Purchase.class, purchase.id()).customer().name())
              .isEqualTo("Edsger");
          assertThat(session.find(Ticket.class, ticket.id())).isNotNull();
        });
  }

  @ParameterizedTest
  @EnumSource(
      value = LockModeType.class,
      names = {
        "OPTIMISTIC",
        "PESSIMISTIC_READ",
        "PESSIMISTIC_WRITE",
        "PESSIMISTIC_FORCE_INCREMENT"
      })
  void locksRows(LockModeType lock) {
    UUID id = persist(new Customer("locked"));

    String name =
        sessions.fromTransaction(session -> session.find(Customer.class, id, lock).name());

    assertThat(name).isEqualTo("locked");
  }

  @Test
  void locksRowsOfAQueryWithATimeout() {
    persist(new Customer("timeout"));

    List<Customer> locked =
        sessions.fromTransaction(
            session ->
                session
                    .createSelectionQuery("from Customer where name = 'timeout'", Customer.class)
                    .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                    .setHint("jakarta.persistence.lock.timeout", 500)
                    .getResultList());

    assertThat(locked).hasSize(1);
  }

  @Test
  void streamsRowsInPortions() {
    sessions.inTransaction(
        session -> IntStream.range(0, 30).forEach(i -> session.persist(new Customer("stream"))));

    sessions.inTransaction(
        session -> {
          try (Stream<Customer> customers =
              session
                  .createSelectionQuery("from Customer where name = 'stream'", Customer.class)
                  .setFetchSize(7)
                  .getResultStream()) {
            assertThat(customers).hasSize(30);
          }
        });
  }

  @Test
  void passesARefusalOnWithItsState() {
    assertThatThrownBy(
            () ->
                sessions.inTransaction(
                    session ->
                        session.createNativeMutationQuery("truncate purchase").executeUpdate()))
        .rootCause()
        .hasMessageContaining("unsupported statement: Truncate")
        .extracting("SQLState")
        .isEqualTo("0A000");
  }

  /** Of {@code @Lob}; a text column takes a String without it. */
  @Test
  void isRefusedLargeObjects() {
    assertThatThrownBy(
            () -> sessions.inTransaction(session -> session.persist(new Attachment("contents"))))
        .rootCause()
        .hasMessageContaining("large object not supported")
        .extracting("SQLState")
        .isEqualTo("0A000");
  }

  @Test
  void insertsOrUpdatesInItsQueryLanguage() {
    String insert =
        "insert into Setting (name, choice) values ('size', 'small')"
            + " on conflict (name) do update set choice = 'large'";

    sessions.inTransaction(session -> session.createMutationQuery(insert).executeUpdate());
    sessions.inTransaction(session -> session.createMutationQuery(insert).executeUpdate());

    String choice =
        sessions.fromTransaction(session -> session.find(Setting.class, "size").choice());
    assertThat(choice).isEqualTo("large");
  }

  @Test
  void isRefusedUpserts() {
    assertThatThrownBy(
            () ->
                sessions.inStatelessTransaction(
                    session -> session.upsert(new Setting("colour", "red"))))
        .rootCause()
        .hasMessageContaining("unsupported statement type: MERGE")
        .extracting("SQLState")
        .isEqualTo("0A000");
  }

  @Test
  void goesBackToASavepoint() {
    UUID id = persist(new Customer("before"));

    sessions.inTransaction(
        session -> {
          session.persist(new Customer("kept"));
          session.flush();
          session.doWork(
              connection -> {
                Savepoint savepoint = connection.setSavepoint();
                assertThat(session.find(Customer.class, id).name()).isEqualTo("before");
                connection.rollback(savepoint);
              });
          session.persist(new Customer("kept"));
        });

    assertThat(named("kept")).hasSize(2);
  }

  private static UUID persist(Customer customer) {
    sessions.inTransaction(session -> session.persist(customer));
    return customer.id();
  }

  private static List<Customer> named(String name) {
    try (Session session = sessions.openSession()) {
      return session
          .createSelectionQuery("from Customer where name = :name", Customer.class)
          .setParameter("name", name)
          .getResultList();
    }
  }
}
