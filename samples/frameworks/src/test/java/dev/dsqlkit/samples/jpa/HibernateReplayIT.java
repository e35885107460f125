package dev.dsqlkit.samples.jpa;

import static dev.dsqlkit.retry.RetryEvent.Outcome.RETRYING;
import static dev.dsqlkit.retry.RetryEvent.Outcome.SUCCEEDED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.dsqlkit.samples.history.Replays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Hibernate's inserts when the COMMIT loses: the rows have the ids that the application saw. */
class HibernateReplayIT {
  private static final String URL = "jdbc:dsql:embedded:hibernate_replay";
  private static SessionFactory sessions;

  @BeforeAll
  static void start() throws Exception {
    JpaDatabase.create(URL);
    sessions = JpaDatabase.sessions(URL);
  }

  @AfterAll
  static void stop() {
    sessions.close();
  }

  @ParameterizedTest
  @EnumSource(Ids.class)
  void persistsOne(Ids ids) {
    persist(ids, List.of(ids.row(1)), (session, row) -> {});
  }

  /** More rows than a batch holds, and than Hibernate takes numbers of the sequence at once. */
  @ParameterizedTest
  @EnumSource(Ids.class)
  void persistsBatches(Ids ids) {
    List<AuditRow> rows = IntStream.range(100, 170).mapToObj(ids::row).toList();

    persist(ids, rows, (session, row) -> {});
  }

  @ParameterizedTest
  @EnumSource(Ids.class)
  void findsWhatItHasWritten(Ids ids) {
    List<AuditRow> rows = IntStream.range(200, 210).mapToObj(ids::row).toList();

    persist(
        ids,
        rows,
        (session, row) -> {
          session.flush();
          session.clear();
          assertThat(session.find(row.getClass(), row.id()).number()).isEqualTo(row.number());
        });
  }

  private static void persist(
      Ids ids, List<AuditRow> rows, BiConsumer<Session, AuditRow> afterEach) {
    try (Replays replays = new Replays()) {
      sessions.inTransaction(
          session -> {
            session.doWork(Replays::loseCommit);
            for (AuditRow row : rows) {
              session.persist(row);
              afterEach.accept(session, row);
            }
          });

      assertThat(replays.outcomes()).containsExactly(RETRYING, SUCCEEDED);
    }
    assertThat(stored(ids, rows))
        .extracting(AuditRow::id, AuditRow::number)
        .containsExactlyElementsOf(
            rows.stream().map(row -> tuple(row.id(), row.number())).toList());
  }

  /** The rows with these numbers, by number. */
  private static List<? extends AuditRow> stored(Ids ids, List<AuditRow> rows) {
    Class<? extends AuditRow> type = ids.row(0).getClass();
    List<Integer> numbers = rows.stream().map(AuditRow::number).toList();
    return sessions.<List<? extends AuditRow>>fromSession(
        session ->
            session
                .createSelectionQuery(
                    "from %s where number in :numbers order by number"
                        .formatted(type.getSimpleName()),
                    type)
                .setParameter("numbers", numbers)
                .getResultList());
  }
}
