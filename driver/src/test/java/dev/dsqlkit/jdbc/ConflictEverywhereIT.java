package dev.dsqlkit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dsqlkit.local.Fault;
import dev.dsqlkit.local.Faults;
import dev.dsqlkit.retry.RetryEvent.Outcome;
import dev.dsqlkit.retry.RetryListeners;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Has every scripted transaction lose a conflict at each of its executions and at COMMIT, and
 * another during the replay: the application must not see any of it. With {@code
 * -Dreplay.pairs=1000} all pairs of conflicts are tried, with {@code -Dreplay.seed=N} the sample
 * that a failure printed.
 */
class ConflictEverywhereIT {
  private static final String DATABASE = "conflict_everywhere";
  private static final String URL =
      "jdbc:dsql:embedded:" + DATABASE + "?retryMaxDelayMillis=2&retryDeadlineMillis=60000";
  private static final long SEED = Long.getLong("replay.seed", System.nanoTime());
  private static final int PAIRS = Integer.getInteger("replay.pairs", 1);

  private static final Map<String, Ran> UNDISTURBED = new HashMap<>();

  private static ReplayFixture fixture;
  private static int runs;

  private final Random random = new Random(SEED);

  /** A run as the application and the database saw it. */
  private record Ran(String seen, List<String> state, long executions, long commits, int replays) {
    boolean refused() {
      return seen.contains("error 40001");
    }
  }

  @BeforeAll
  static void makeTables() throws SQLException {
    fixture = new ReplayFixture(DATABASE);
  }

  @AfterAll
  static void dropTables() throws SQLException {
    System.out.printf("ConflictEverywhereIT: %d disturbed runs, seed %d%n", runs, SEED);
    fixture.close();
  }

  static Stream<ReplayScript> scripts() throws IOException {
    return ReplayScript.all().stream();
  }

  @Test
  void thereAreManyScripts() throws IOException {
    assertThat(ReplayScript.all())
        .hasSizeGreaterThanOrEqualTo(60)
        .allSatisfy(script -> assertThat(script.changes()).as(script.name()).isNotEmpty());
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void theApplicationSeesNoConflict(ReplayScript script) throws SQLException {
    Ran undisturbed = undisturbed(script);

    for (int at = 1; at <= undisturbed.executions(); at++) {
      int number = at;
      check(script, undisturbed, f -> f.failExecution(number, Fault.DATA_CONFLICT), "" + at);
    }
    for (int at = 1; at <= undisturbed.commits(); at++) {
      int number = at;
      check(script, undisturbed, f -> f.failCommit(number, Fault.DATA_CONFLICT), "commit " + at);
    }
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void theApplicationSeesNoConflictOfAReplayEither(ReplayScript script) throws SQLException {
    Ran undisturbed = undisturbed(script);
    int executions = (int) undisturbed.executions();
    if (PAIRS > executions * executions) {
      for (int at = 1; at <= executions + undisturbed.commits(); at++) {
        for (int then = 1; then <= at; then++) {
          checkTwice(script, undisturbed, at, then);
        }
      }
      return;
    }
    for (int pair = 0; pair < PAIRS; pair++) {
      int at = 1 + random.nextInt(executions + (int) undisturbed.commits());
      checkTwice(script, undisturbed, at, 1 + random.nextInt(at));
    }
    if (undisturbed.commits() > 0) {
      checkTwice(script, undisturbed, executions + 1, 1 + random.nextInt(executions));
    }
  }

  private void checkTwice(ReplayScript script, Ran undisturbed, int at, int then)
      throws SQLException {
    int executions = (int) undisturbed.executions();
    check(
        script,
        undisturbed,
        faults -> {
          if (at > executions) {
            faults.failCommit(at - executions, Fault.DATA_CONFLICT);
            faults.failExecution(executions + then, Fault.DATA_CONFLICT);
          } else {
            faults.failExecution(at, Fault.DATA_CONFLICT);
            faults.failExecution(at + then, Fault.DATA_CONFLICT);
          }
        },
        at + " and then " + then);
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void theApplicationSeesNoChangeOfTheCatalogAndNoOutage(ReplayScript script) throws SQLException {
    Ran undisturbed = undisturbed(script);
    int executions = (int) undisturbed.executions();

    for (int at = 1; at <= executions; at += 1 + random.nextInt(8)) {
      int number = at;
      check(
          script, undisturbed, f -> f.failExecution(number, Fault.SCHEMA_CONFLICT), "OC001 " + at);
    }
    int number = 1 + random.nextInt(executions);
    if (!script.is("autocommit")) {
      check(
          script, undisturbed, f -> f.failExecution(number, Fault.UNAVAILABLE), "XX000 " + number);
    }
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void whatOthersChangedIsSeenOrRefused(ReplayScript script) throws SQLException {
    for (ReplayScript.Change change : script.changes()) {
      fixture.reset();
      fixture.change(change.sql());
      List<String> onlyTheChange = fixture.state();
      Ran alone = run(script, f -> {}, change.sql(), When.FIRST);
      Ran undisturbed = undisturbed(script);

      Ran ran = run(script, faults -> lastConflict(faults, undisturbed), change.sql(), When.RETRY);

      String title = script + ": " + change.sql();
      if (!script.is("blocked")) {
        assertThat(ran.replays()).as(title + " is retried").isPositive();
      }
      assertThat(ran.refused())
          .as(title + " is refused\n" + ran.seen())
          .isEqualTo(change.diverges());
      if (!change.diverges()) {
        assertThat(ran.seen()).as(title).isEqualTo(alone.seen());
      } else if (!script.steps().contains("here") && ran.replays() > 0) {
        assertThat(ran.state()).as(title).isEqualTo(onlyTheChange);
      }
    }
  }

  private static void lastConflict(Faults faults, Ran undisturbed) {
    if (undisturbed.commits() > 0) {
      faults.failCommit((int) undisturbed.commits(), Fault.DATA_CONFLICT);
    } else {
      faults.failExecution((int) undisturbed.executions(), Fault.DATA_CONFLICT);
    }
  }

  private Ran undisturbed(ReplayScript script) throws SQLException {
    Ran known = UNDISTURBED.get(script.name());
    if (known == null) {
      known = run(script, f -> {}, "", When.NEVER);
      assertThat(known.executions()).isPositive();
      UNDISTURBED.put(script.name(), known);
    }
    return known;
  }

  private void check(ReplayScript script, Ran undisturbed, Consumer<Faults> faults, String where)
      throws SQLException {
    Ran ran = run(script, faults, "", When.NEVER);

    boolean mayFail = script.is("blocked") || (script.is("generated") && where.startsWith("OC001"));
    String title = "%s, conflict at %s, seed %d".formatted(script, where, SEED);
    if (mayFail && ran.refused() && !undisturbed.refused()) {
      fixture.reset();
      assertThat(ran.state()).as(title).isEqualTo(fixture.state());
    } else {
      assertThat(ran.seen()).as(title).isEqualTo(undisturbed.seen());
    }
  }

  /** When the other session commits its change. */
  private enum When {
    NEVER,
    /** Before the last transaction of the script. */
    FIRST,
    /** Between the conflict and the replay: no lock is held then. */
    RETRY
  }

  private Ran run(ReplayScript script, Consumer<Faults> asked, String change, When when)
      throws SQLException {
    runs++;
    fixture.reset();
    Meanwhile meanwhile = new Meanwhile(change);
    boolean atStep = when == When.FIRST && script.steps().contains("here");
    if (when == When.FIRST && !atStep) {
      meanwhile.run();
    }
    try (Connection connection = DriverManager.getConnection(URL);
        RetryListeners.Registration told =
            RetryListeners.add(
                event -> {
                  if (event.outcome() == Outcome.RETRYING) {
                    meanwhile.retries++;
                    if (when == When.RETRY) {
                      meanwhile.run();
                    }
                  }
                })) {
      assertThat(told).isNotNull();
      Faults faults = connection.unwrap(Faults.class);
      asked.accept(faults);
      ReplayScriptRun application = new ReplayScriptRun(connection, atStep ? meanwhile : () -> {});
      List<String> seen = application.run(script);
      List<String> state = fixture.state();
      return new Ran(
          ReplayFixture.normalized(seen, state),
          state,
          faults.executions(),
          faults.commits(),
          meanwhile.retries);
    }
  }

  /** Commits a change once. */
  private static final class Meanwhile implements Runnable {
    private final String sql;
    private boolean done;
    private int retries;

    Meanwhile(String sql) {
      this.sql = sql;
    }

    @Override
    public void run() {
      if (!done) {
        done = true;
        try {
          fixture.change(sql);
        } catch (SQLException e) {
          throw new IllegalStateException(sql, e);
        }
      }
    }
  }
}
