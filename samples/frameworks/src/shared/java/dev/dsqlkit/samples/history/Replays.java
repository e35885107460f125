package dev.dsqlkit.samples.history;

import dev.dsqlkit.local.Fault;
import dev.dsqlkit.local.Faults;
import dev.dsqlkit.retry.RetryEvent;
import dev.dsqlkit.retry.RetryEvent.Outcome;
import dev.dsqlkit.retry.RetryListeners;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;

/** Commits that lose a conflict on demand, and what became of them. */
public final class Replays implements AutoCloseable {
  private final List<Outcome> outcomes = new CopyOnWriteArrayList<>();
  private final RetryListeners.Registration registration = RetryListeners.add(this::told);

  private void told(RetryEvent event) {
    outcomes.add(event.outcome());
  }

  /** Has the next COMMIT of a connection lose, so that the driver has to replay what it did. */
  public static void loseCommit(Connection connection) throws SQLException {
    connection.unwrap(Faults.class).failCommit(1, Fault.DATA_CONFLICT);
  }

  /**
   * Does so for one COMMIT in three. The local PostgreSQL raises its conflicts at statements; those
   * of Aurora DSQL come at COMMIT, when other sessions have changed what a replay then reads.
   */
  public static void loseSomeCommits(Connection connection) throws SQLException {
    if (ThreadLocalRandom.current().nextInt(3) == 0) {
      loseCommit(connection);
    }
  }

  /** What was told since this was made. */
  public List<Outcome> outcomes() {
    return List.copyOf(outcomes);
  }

  @Override
  public void close() {
    registration.close();
  }
}
