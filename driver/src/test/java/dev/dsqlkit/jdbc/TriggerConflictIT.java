package dev.dsqlkit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dsqlkit.local.Faults;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Conflicts that PostgreSQL itself raises at COMMIT, from a deferred trigger: the driver has no
 * part in them.
 */
class TriggerConflictIT {
  private static final String DATABASE = "trigger_conflict";
  private static final String URL =
      "jdbc:dsql:embedded:" + DATABASE + "?retryMaxDelayMillis=2&retryDeadlineMillis=60000";

  /** Scripts of one transaction that writes item or keyed. */
  private static final Set<String> SCRIPTS =
      Set.of(
          "one update",
          "insert, update and delete by key",
          "two open results",
          "a result set in portions",
          "a scrollable result",
          "values of every type once a statement is prepared on the server",
          "a prepared batch of inserts",
          "generated keys of a prepared insert, 1 to 8 times",
          "keys that are written into another table",
          "a large insert in one batch with keys, twice",
          "back to a savepoint after a read and a failed insert",
          "nested savepoints",
          "BEGIN and COMMIT as SQL",
          "statements in autocommit mode");

  private static ReplayFixture fixture;

  @BeforeAll
  static void makeTables() throws SQLException {
    fixture = new ReplayFixture(DATABASE);
    fixture.failCommitsWithATrigger();
  }

  @AfterAll
  static void close() throws SQLException {
    fixture.close();
  }

  static Stream<ReplayScript> scripts() throws IOException {
    List<ReplayScript> chosen =
        ReplayScript.all().stream().filter(script -> SCRIPTS.contains(script.name())).toList();
    assertThat(chosen).hasSameSizeAs(SCRIPTS);
    return chosen.stream();
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void theApplicationSeesNoConflict(ReplayScript script) throws SQLException {
    String undisturbed = run(script, 0);

    assertThat(run(script, 1)).isEqualTo(undisturbed);
    assertThat(run(script, 3)).isEqualTo(undisturbed);
  }

  /** Has the first COMMITs fail, and checks that they did. */
  private static String run(ReplayScript script, int failing) throws SQLException {
    fixture.reset();
    for (int commit = 1; commit <= failing; commit++) {
      fixture.failCommit(commit);
    }
    try (Connection connection = DriverManager.getConnection(URL)) {
      Faults faults = connection.unwrap(Faults.class);
      List<String> seen = new ReplayScriptRun(connection, () -> {}).run(script);
      if (!script.is("autocommit")) {
        assertThat(faults.commits()).isEqualTo(1 + failing);
      }
      return ReplayFixture.normalized(seen, fixture.state());
    }
  }
}
