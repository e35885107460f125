package dev.dsqlkit.samples.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.dsqlkit.retry.RetryEvent.Outcome;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the nested transactions of a framework do on the driver's savepoints. */
public abstract class NestedTransactions {
  private static final String N = "SELECT n FROM stock WHERE id = 1";

  private final String url;

  protected NestedTransactions(String url) {
    this.url = url;
  }

  /** Runs work in a transaction, which an exception rolls back. */
  protected abstract void transact(Runnable work);

  /** Runs work in a transaction nested in the one of {@link #transact}. */
  protected abstract void nest(Runnable work);

  /** Executes a statement that changes something. */
  protected abstract void execute(String sql);

  /** Asks for a number. */
  protected abstract int number(String sql);

  /** Has the COMMIT of the transaction lose a conflict. */
  protected abstract void loseCommit();

  /** Rolls a nested transaction back. */
  private static final class ChangeOfMind extends RuntimeException {}

  @BeforeEach
  final void createTable() {
    asRival("CREATE TABLE IF NOT EXISTS stock (id int PRIMARY KEY, n int NOT NULL)");
    asRival("DELETE FROM stock");
    asRival("INSERT INTO stock VALUES (1, 5)");
  }

  @Test
  final void commits() throws SQLException {
    transact(
        () -> {
          execute("INSERT INTO stock VALUES (2, 0)");
          nest(() -> execute("INSERT INTO stock VALUES (3, 0)"));
          execute("INSERT INTO stock VALUES (4, 0)");
        });

    assertThat(stored()).containsExactly(1, 2, 3, 4);
  }

  @Test
  final void commitsAgainAfterAConflict() throws SQLException {
    try (Replays replays = new Replays()) {
      transact(
          () -> {
            loseCommit();
            execute("INSERT INTO stock VALUES (2, 0)");
            nest(() -> execute("INSERT INTO stock VALUES (3, 0)"));
          });

      assertThat(replays.outcomes()).containsExactly(Outcome.RETRYING, Outcome.SUCCEEDED);
    }
    assertThat(stored()).containsExactly(1, 2, 3);
  }

  @Test
  final void goesOnAfterReadsWereRolledBack() throws SQLException {
    transact(
        () -> {
          execute("INSERT INTO stock VALUES (2, 0)");
          rollBack(() -> assertThat(number(N)).isEqualTo(5));
          execute("INSERT INTO stock VALUES (3, 0)");
        });

    assertThat(stored()).containsExactly(1, 2, 3);
  }

  /** Going back begins a new snapshot; what was read in the old one must still be so. */
  @Test
  final void losesAfterReadsWereRolledBackThatAreNoLongerTrue() throws SQLException {
    assertConflict(
        () -> {
          int[] n = new int[1];
          rollBack(
              () -> {
                n[0] = number(N);
                asRival("UPDATE stock SET n = n + 1");
              });
          execute("UPDATE stock SET n = %d WHERE id = 1".formatted(n[0] + 1));
        });

    assertThat(numbers(N)).containsExactly(6);
  }

  @Test
  final void goesOnAfterAnInsertFailed() throws SQLException {
    transact(
        () -> {
          execute("INSERT INTO stock VALUES (2, 0)");
          assertThatThrownBy(() -> nest(() -> execute("INSERT INTO stock VALUES (1, 0)")))
              .rootCause()
              .extracting("SQLState")
              .isEqualTo("23505");
          execute("UPDATE stock SET n = n + 1 WHERE id = 1");
        });

    assertThat(stored()).containsExactly(1, 2);
    assertThat(numbers(N)).containsExactly(6);
  }

  /** Nothing is committed, because what the write answered cannot be asked again. */
  @Test
  final void losesAtTheNextStatementAfterWritesWereRolledBack() throws SQLException {
    assertConflict(
        () -> {
          execute("INSERT INTO stock VALUES (2, 0)");
          rollBack(() -> execute("INSERT INTO stock VALUES (3, 0)"));
          execute("INSERT INTO stock VALUES (4, 0)");
        });

    assertThat(stored()).containsExactly(1);
    assertThatCode(() -> transact(() -> execute("INSERT INTO stock VALUES (5, 0)")))
        .doesNotThrowAnyException();
  }

  @Test
  final void losesAtTheCommitAfterWritesWereRolledBack() throws SQLException {
    assertConflict(
        () -> {
          execute("INSERT INTO stock VALUES (2, 0)");
          rollBack(() -> execute("INSERT INTO stock VALUES (3, 0)"));
        });

    assertThat(stored()).containsExactly(1);
  }

  private void assertConflict(Runnable work) {
    Throwable thrown = catchThrowable(() -> transact(work));

    assertThat(thrown).isInstanceOf(conflict());
    assertThat(Conflicts.areIn(thrown)).as(String.valueOf(thrown)).isTrue();
  }

  /** What the framework makes of SQLSTATE 40001. */
  protected abstract Class<? extends Exception> conflict();

  private void rollBack(Runnable work) {
    assertThatThrownBy(
            () ->
                nest(
                    () -> {
                      work.run();
                      throw new ChangeOfMind();
                    }))
        .hasStackTraceContaining(ChangeOfMind.class.getName());
  }

  private List<Integer> stored() throws SQLException {
    return numbers("SELECT id FROM stock ORDER BY id");
  }

  private List<Integer> numbers(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url)) {
      return Sql.numbers(connection, sql);
    }
  }

  /** Another session. */
  protected final void asRival(String sql) {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
