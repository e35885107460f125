package dev.dsqlkit.samples.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dsqlkit.jdbc.DsqlReplay;
import dev.dsqlkit.retry.DigestMode;
import dev.dsqlkit.samples.history.Again;
import dev.dsqlkit.samples.history.Counting;
import dev.dsqlkit.samples.history.History;
import dev.dsqlkit.samples.history.Replays;
import dev.dsqlkit.samples.history.Transfers;
import dev.dsqlkit.samples.history.Workload;
import java.util.List;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Eight threads with Hibernate: what was reported as committed is there once, nothing else is. */
class HibernateHistoryIT {
  private static final String URL = "jdbc:dsql:embedded:hibernate_history";
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
  void bulkUpdatesByTheDriverAlone(Ids ids) throws Exception {
    history(
            "bulk updates, ids by %s, by the driver alone".formatted(ids),
            new Counting(
                "counter",
                ids.table(),
                (number, counter) ->
                    sessions.inTransaction(
                        session -> {
                          session.doWork(Replays::loseSomeCommits);
                          session.persist(ids.row(number));
                          update(session, "update Counter set n = n + 1 where id = ?1", counter);
                        })))
        .check(10);
  }

  /** What was read has changed when a replay reads it again: most conflicts are given up. */
  @ParameterizedTest
  @ValueSource(classes = {Counter.class, VersionedCounter.class})
  void entitiesByTheDriverAlone(Class<? extends Countable> type) throws Exception {
    history(
            "%s changed by the driver alone".formatted(type.getSimpleName()),
            new Counting(
                table(type),
                "uuid_audit",
                (number, id) ->
                    sessions.inTransaction(session -> countUp(session, type, number, id))))
        .check(100);
  }

  @ParameterizedTest
  @ValueSource(classes = {Counter.class, VersionedCounter.class})
  void entitiesByTheUnitOfWork(Class<? extends Countable> type) throws Exception {
    history(
            "%s changed by the unit of work".formatted(type.getSimpleName()),
            new Counting(
                table(type),
                "sequence_audit",
                (number, id) ->
                    Again.whileItLoses(
                        () -> {
                          sessions.inTransaction(
                              session -> {
                                session.doWork(Replays::loseSomeCommits);
                                session.find(type, id).countUp();
                                session.persist(new SequenceAudit(number));
                              });
                          return true;
                        })))
        .check(5);
  }

  @Test
  void transfersByTheDriverAlone() throws Exception {
    history(
            "transfers by the driver alone",
            new Transfers(
                "account",
                "identity_audit",
                (number, source, target, amount) ->
                    sessions.fromTransaction(
                        session -> {
                          session.doWork(Replays::loseSomeCommits);
                          session.persist(new IdentityAudit(number));
                          boolean moved =
                              update(
                                      session,
                                      "update Account set balance = balance - ?2"
                                          + " where id = ?1 and balance >= ?2",
                                      source,
                                      amount)
                                  == 1;
                          if (moved) {
                            update(
                                session,
                                "update Account set balance = balance + ?2 where id = ?1",
                                target,
                                amount);
                          }
                          return moved;
                        })))
        .check(30);
  }

  @Test
  void transfersByTheUnitOfWork() throws Exception {
    history(
            "transfers of entities by the unit of work",
            new Transfers(
                "account",
                "uuid_audit",
                (number, source, target, amount) ->
                    Again.whileItLoses(
                        () ->
                            sessions.fromTransaction(
                                session -> {
                                  session.doWork(Replays::loseSomeCommits);
                                  session.persist(new UuidAudit(number));
                                  return move(session, source, target, amount);
                                }))))
        .check(5);
  }

  /**
   * Shows that these histories see lost updates: the driver's comparison is what prevents them.
   * With a version Hibernate would see for itself that its update counts no row.
   */
  @Test
  void losesUpdatesOnceTheDriverComparesNoRows() throws Exception {
    History history =
        history(
            "Counter changed by the driver alone, no rows compared",
            new Counting(
                "counter",
                "uuid_audit",
                (number, id) ->
                    sessions.inTransaction(
                        session -> {
                          countUp(session, Counter.class, number, id);
                          session.doWork(
                              connection ->
                                  connection.unwrap(DsqlReplay.class).digest(DigestMode.NONE));
                        })));

    List<String> problems = history.run();

    assertThat(problems).isNotEmpty().allMatch(problem -> problem.startsWith("Counter "));
  }

  private static void countUp(
      Session session, Class<? extends Countable> type, int number, int id) {
    session.doWork(Replays::loseSomeCommits);
    session.find(type, id).countUp();
    session.persist(new UuidAudit(number));
  }

  private static boolean move(Session session, int source, int target, int amount) {
    Account from = session.find(Account.class, source);
    Account to = session.find(Account.class, target);
    if (from.balance() < amount) {
      return false;
    }
    from.add(-amount);
    to.add(amount);
    return true;
  }

  private static int update(Session session, String update, Object... parameters) {
    var query = session.createMutationQuery(update);
    for (int i = 0; i < parameters.length; i++) {
      query.setParameter(i + 1, parameters[i]);
    }
    return query.executeUpdate();
  }

  private static String table(Class<?> type) {
    return type == Counter.class ? "counter" : "versioned_counter";
  }

  private static History history(String name, Workload workload) {
    return new History(
        "Hibernate %s: %s".formatted(org.hibernate.Version.getVersionString(), name),
        URL,
        workload);
  }
}
