package dev.dsqlkit.samples.jpa;

import static dev.dsqlkit.retry.RetryEvent.Outcome.RETRYING;
import static dev.dsqlkit.retry.RetryEvent.Outcome.SUCCEEDED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dsqlkit.samples.history.Replays;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.stream.IntStream;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.jpa.repository.JpaRepository;

/** Repositories of Spring Data when the COMMIT loses. */
class SpringDataReplayIT {
  private static final String URL = "jdbc:dsql:embedded:spring_data_replay";
  private static ConfigurableApplicationContext context;
  private static Losing losing;

  @BeforeAll
  static void start() throws Exception {
    JpaDatabase.create(URL);
    context = JpaApplication.start(URL);
    losing = context.getBean(Losing.class);
  }

  @AfterAll
  static void stop() {
    context.close();
  }

  @Test
  void savesWithUuids() {
    List<UuidAudit> rows = IntStream.range(0, 30).mapToObj(UuidAudit::new).toList();

    save(context.getBean(UuidAudits.class), rows);

    assertThat(rows).allMatch(row -> number(UuidAudit.class, row) == row.number());
    assertThat(context.getBean(UuidAudits.class).count()).isEqualTo(30);
  }

  @Test
  void savesWithNumbersOfASequence() {
    List<SequenceAudit> rows = IntStream.range(0, 70).mapToObj(SequenceAudit::new).toList();

    save(context.getBean(SequenceAudits.class), rows);

    assertThat(rows).allMatch(row -> number(SequenceAudit.class, row) == row.number());
    assertThat(context.getBean(SequenceAudits.class).count()).isEqualTo(70);
  }

  @Test
  void savesWithIdentities() {
    List<IdentityAudit> rows = IntStream.range(0, 30).mapToObj(IdentityAudit::new).toList();

    save(context.getBean(IdentityAudits.class), rows);

    assertThat(rows).allMatch(row -> number(IdentityAudit.class, row) == row.number());
    assertThat(context.getBean(IdentityAudits.class).count()).isEqualTo(30);
  }

  /** By the driver: the method runs once, and so do its saves. */
  private static <T> void save(JpaRepository<T, ?> repository, List<T> rows) {
    try (Replays replays = new Replays()) {
      losing.save(repository, rows);

      assertThat(replays.outcomes()).containsExactly(RETRYING, SUCCEEDED);
    }
  }

  private static int number(Class<? extends AuditRow> type, AuditRow row) {
    return context
        .getBean(EntityManagerFactory.class)
        .unwrap(SessionFactory.class)
        .<Integer>fromSession((Session session) -> session.find(type, row.id()).number());
  }
}
