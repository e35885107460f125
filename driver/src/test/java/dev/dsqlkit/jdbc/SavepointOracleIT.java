package dev.dsqlkit.jdbc;

import static dev.dsqlkit.jdbc.PlainPostgres.execute;
import static dev.dsqlkit.jdbc.PlainPostgres.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dsqlkit.jdbc.SavepointSequence.Application;
import dev.dsqlkit.jdbc.SavepointSequence.Kind;
import dev.dsqlkit.jdbc.SavepointSequence.Step;
import dev.dsqlkit.local.Fault;
import dev.dsqlkit.local.Faults;
import dev.dsqlkit.retry.RetryEvent;
import dev.dsqlkit.retry.RetryEvent.Outcome;
import dev.dsqlkit.retry.RetryListeners;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Random transactions with nested savepoints and writes of another session between. What commits
 * must be what plain pgjdbc does with the savepoints of PostgreSQL, in a transaction that begins
 * where the committed attempt began: every answer and all rows. {@code -Dreplay.seed=N
 * -Dreplay.sequences=1} repeats one that failed.
 */
class SavepointOracleIT {
  private static final String DATABASE = "savepoint_oracle";
  private static final String URL =
      "jdbc:dsql:embedded:" + DATABASE + "?retryMaxDelayMillis=2&retryDeadlineMillis=60000";
  private static final long SEED = Long.getLong("replay.seed", System.nanoTime());
  private static final int SEQUENCES = Integer.getInteger("replay.sequences", 300);
  private static final String STATE =
      "SELECT string_agg(id || '=' || n, ' ' ORDER BY id) FROM account";

  private static Connection dsql;
  private static Connection other;
  private static Connection plain;

  /** What other sessions have committed of late, and the rows after each commit. */
  private final List<String> changes = new ArrayList<>();

  private final List<String> versions = new ArrayList<>();

  /** The version that the running attempt sees. */
  private int snapshot;

  private boolean begins;

  @BeforeAll
  static void connect() throws SQLException {
    dsql = DriverManager.getConnection(URL);
    dsql.setAutoCommit(false);
    other = PlainPostgres.connect(DATABASE);
    execute(other, "DROP TABLE IF EXISTS account");
    execute(other, "CREATE TABLE account (id int PRIMARY KEY, n bigint NOT NULL)");
    plain = PlainPostgres.connect(DATABASE);
    plain.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    plain.setAutoCommit(false);
  }

  @AfterAll
  static void close() throws SQLException {
    dsql.close();
    other.close();
    plain.close();
  }

  @Test
  void whatCommitsIsWhatSavepointsWouldHaveDone() throws SQLException {
    int committed = 0;
    for (long seed = SEED; seed < SEED + SEQUENCES; seed++) {
      try {
        committed += run(seed) ? 1 : 0;
      } catch (SQLException | AssertionError e) {
        throw new AssertionError(
            "seed %d: %s%n%s".formatted(seed, e.getMessage(), SavepointSequence.of(seed)), e);
      }
    }
    System.out.printf(
        "SavepointOracleIT: %d of %d sequences committed, seed %d%n", committed, SEQUENCES, SEED);
    assertThat(SEQUENCES < 50 || committed > SEQUENCES / 4).isTrue();
  }

  /** Whether it was committed. */
  private boolean run(long seed) throws SQLException {
    List<Step> steps = SavepointSequence.of(seed);
    Random random = new Random(~seed);
    rows("1=5 2=5 3=5 4=5 5=5 6=5");
    changes.clear();
    versions.clear();
    versions.add(value(other, STATE));
    disturb(random, steps.size());
    Application application = new Application(dsql);
    boolean committed;
    try (RetryListeners.Registration told = RetryListeners.add(event -> retries(event, random))) {
      assertThat(told).isNotNull();
      committed = committed(application, steps);
    } finally {
      dsql.unwrap(Faults.class).clear();
    }
    String end = value(other, STATE);
    if (committed) {
      assertExplained(steps, application.seen(), end);
    } else {
      assertThat(end).isEqualTo(versions.get(versions.size() - 1));
    }
    return committed;
  }

  private static void disturb(Random random, int steps) throws SQLException {
    Faults faults = dsql.unwrap(Faults.class);
    for (int fault = random.nextInt(3); fault > 0; fault--) {
      if (random.nextBoolean()) {
        faults.failCommit(fault, Fault.DATA_CONFLICT);
      } else {
        faults.failExecution(1 + random.nextInt(2 * steps), Fault.DATA_CONFLICT);
      }
    }
  }

  /** Between two attempts nothing is locked, so that others may write any row. */
  private void retries(RetryEvent event, Random random) {
    if (event.outcome() == Outcome.RETRYING) {
      try {
        if (random.nextInt(3) == 0) {
          change(new Step(Kind.OTHER_ADDS, 1 + random.nextInt(SavepointSequence.ACCOUNTS)));
        }
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
      snapshot = changes.size();
    }
  }

  private boolean committed(Application application, List<Step> steps) throws SQLException {
    begins = true;
    try {
      for (Step step : steps) {
        if (!SavepointSequence.other(step).isEmpty()) {
          change(step);
        } else {
          begin(step.kind());
          application.make(step);
        }
      }
      begin(Kind.READ);
      dsql.commit();
      return true;
    } catch (SQLException e) {
      dsql.rollback();
      if (!"40001".equals(e.getSQLState())) {
        throw e;
      }
      return false;
    }
  }

  /** A snapshot is taken by the first statement, and by the first after going back. */
  private void begin(Kind kind) {
    switch (kind) {
      case SAVEPOINT, RELEASE -> {}
      case ROLLBACK_TO -> begins = true;
      default -> {
        if (begins) {
          snapshot = changes.size();
          begins = false;
        }
      }
    }
  }

  private void change(Step step) throws SQLException {
    String sql = SavepointSequence.other(step);
    execute(other, sql);
    changes.add(sql);
    versions.add(value(other, STATE));
  }

  private void assertExplained(List<Step> steps, List<String> seen, String end)
      throws SQLException {
    rows(versions.get(snapshot));
    Application oracle = new Application(plain);
    try {
      for (Step step : steps) {
        if (SavepointSequence.other(step).isEmpty()) {
          oracle.make(step);
        }
      }
      plain.commit();
    } finally {
      plain.rollback();
    }
    for (String change : changes.subList(snapshot, changes.size())) {
      execute(other, change);
    }

    assertThat(seen).isEqualTo(oracle.seen());
    assertThat(end).isEqualTo(value(other, STATE));
  }

  private static void rows(String state) throws SQLException {
    String values =
        "(" + state.replace("=", ", ").replace(" ", "), (").replace(",), (", ", ") + ")";
    execute(other, "DELETE FROM account; INSERT INTO account VALUES " + values);
  }
}
