package dev.dsqlkit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.dsqlkit.local.Job;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Faults, the clock and jobs at a test's command. */
@DsqlTest(retry = DsqlTest.Retry.OFF)
class DsqlFaultsIT {

  @BeforeEach
  void create(DataSource database) throws SQLException {
    Sql.run(database, "CREATE TABLE orders (id int)");
    Sql.run(database, "CREATE TABLE stock (id int)");
  }

  @AfterEach
  void drop(DataSource database, DsqlFaults faults, DsqlJobs jobs) throws SQLException {
    faults.clear();
    jobs.immediate();
    Sql.run(database, "DROP TABLE orders");
    Sql.run(database, "DROP TABLE stock");
  }

  private static String write(DataSource database, String table) {
    SQLException thrown =
        catchThrowableOfType(
            SQLException.class, () -> Sql.run(database, "INSERT INTO " + table + " VALUES (1)"));
    return thrown == null ? "ok" : String.valueOf(thrown.getSQLState());
  }

  private static List<String> writes(DataSource database, int times) {
    List<String> answers = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      answers.add(write(database, "orders"));
    }
    return answers;
  }

  @Test
  void commitsFail(DataSource database, DsqlFaults faults) {
    faults.nextCommit().fails(Conflict.OC000).times(2);
    faults.commit(4).fails(Conflict.OC001);

    assertThat(writes(database, 5)).containsExactly("40001", "40001", "ok", "40001", "ok");

    faults.commit(2).fails(Conflict.OC000).always();

    assertThat(writes(database, 4)).containsExactly("ok", "40001", "40001", "40001");
  }

  @Test
  void thoseOfATableFail(DataSource database, DsqlFaults faults) {
    faults.onTable("stock").nextCommit().fails(Conflict.OC000);

    assertThat(write(database, "orders")).isEqualTo("ok");
    assertThat(write(database, "stock")).isEqualTo("40001");
  }

  @Test
  void someFailByASeed(DataSource database, DsqlFaults faults) {
    faults.nextCommit().withProbability(0.5, 42).fails(Conflict.OC000);
    List<String> first = writes(database, 20);
    faults.clear();
    faults.nextCommit().withProbability(0.5, 42).fails(Conflict.OC000);

    assertThat(first).contains("ok", "40001");
    assertThat(writes(database, 20)).isEqualTo(first);
    assertThatThrownBy(
            () -> faults.nextCommit().withProbability(0.5, 1).fails(Conflict.OC000).times(2))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void hasAWordForEachFault(DataSource database, DsqlFaults faults) throws SQLException {
    faults.dropAfterCommit();
    assertThat(write(database, "orders")).isEqualTo("08007");
    assertThat(Sql.number(database, "SELECT count(*) FROM orders")).isEqualTo(1);
    faults.dropBeforeCommit();
    assertThat(write(database, "orders")).isEqualTo("08007");
    assertThat(Sql.number(database, "SELECT count(*) FROM orders")).isEqualTo(1);
    faults.serverUnavailable();
    assertThat(write(database, "orders")).isEqualTo("08007");
    faults.schemaChanged();
    assertThat(write(database, "orders")).isEqualTo("40001");
    faults.tooManyConnections().times(2);
    assertThat(writes(database, 3)).containsExactly("53300", "53300", "ok");
    faults.connectRateExceeded();
    assertThat(write(database, "orders")).isEqualTo("53400");
    faults.wakingUp();
    assertThat(write(database, "orders")).isEqualTo("08006");
    faults.tokenExpired();
    assertThat(write(database, "orders")).isEqualTo("08006");
  }

  @Test
  void theClockAndJobsAreHadWithoutMeetingAFault(
      DataSource database, DsqlFaults faults, DsqlClock clock, DsqlJobs jobs) throws SQLException {
    faults.tooManyConnections();
    clock.advance(Duration.ofSeconds(1));
    jobs.manual();

    assertThat(write(database, "orders")).isEqualTo("53300");
  }

  @Test
  void countsCommits(DataSource database, DsqlFaults faults) {
    long before = faults.commits();

    assertThat(writes(database, 3)).containsOnly("ok");
    assertThat(faults.commits() - before).isEqualTo(3);
  }

  @Test
  @ExtendWith(Repointing.class)
  void goesOnWithTheNextDatabase(
      DataSource database, DsqlFaults faults, DsqlClock clock, TestScope scope)
      throws SQLException {
    faults.nextCommit().fails(Conflict.OC000);
    clock.advance(Duration.ofHours(1));
    scope.startOver(DsqlTest.Retry.OFF);
    create(scope.dataSource());

    assertThat(clock.now()).isBefore(Instant.now().plusSeconds(60));
    assertThat(write(scope.dataSource(), "orders")).isEqualTo("ok");
    faults.nextCommit().fails(Conflict.OC000);
    assertThat(write(scope.dataSource(), "orders")).isEqualTo("40001");
  }

  @Test
  void aTransactionGrowsTooOld(DataSource database, DsqlClock clock) throws SQLException {
    Instant before = clock.now();
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      Sql.run(connection, "INSERT INTO orders VALUES (1)");
      clock.advance(Duration.ofSeconds(301));

      assertThatThrownBy(connection::commit).isInstanceOf(SQLException.class);
    }
    assertThat(Sql.number(database, "SELECT count(*) FROM orders")).isZero();
    assertThat(Duration.between(before, clock.now()))
        .isBetween(Duration.ofSeconds(301), Duration.ofSeconds(360));
  }

  @Test
  void jobsEndWhenTheTestSaysSo(DataSource database, DsqlJobs jobs) throws SQLException {
    jobs.manual();
    Sql.run(database, "CREATE INDEX ASYNC one ON orders (id)");
    Sql.run(database, "CREATE INDEX ASYNC two ON orders (id)");
    List<Job> pending = jobs.pending();

    assertThat(pending).extracting(Job::status).containsOnly(Job.Status.SUBMITTED).hasSize(2);
    assertThat(jobs.complete(pending.get(0).id()).status()).isEqualTo(Job.Status.COMPLETED);
    assertThat(jobs.completeAll()).hasSize(1);
    assertThat(jobs.pending()).isEmpty();
  }

  @Test
  void aJobFails(DataSource database, DsqlJobs jobs) throws SQLException {
    jobs.manual();
    jobs.failNext("could not create unique index \"one\"");
    Sql.run(database, "CREATE UNIQUE INDEX ASYNC one ON orders (id)");

    assertThat(jobs.completeAll())
        .singleElement()
        .satisfies(
            job -> {
              assertThat(job.status()).isEqualTo(Job.Status.FAILED);
              assertThat(job.details()).isEqualTo("could not create unique index \"one\"");
            });
  }
}
