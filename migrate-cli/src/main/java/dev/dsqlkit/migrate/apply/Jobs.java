package dev.dsqlkit.migrate.apply;

import dev.dsqlkit.migrate.plan.Action;
import dev.dsqlkit.migrate.plan.Step;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Waits for background jobs by asking {@code sys.jobs} again and again, each time over a connection
 * that the source gives: a job may last longer than a transaction and a connection may.
 */
final class Jobs {
  private static final long FIRST_WAIT = 100;
  private static final long LONGEST_WAIT = 10_000;

  private final DataSource source;
  private final ApplyOptions options;
  private final Progress progress;

  Jobs(DataSource source, ApplyOptions options, Progress progress) {
    this.source = source;
    this.options = options;
    this.progress = progress;
  }

  private record State(String status, String details) {}

  /** Whether what a lost connection left is there, so that it must not be sent again. */
  boolean isSubmitted(Step step) throws SQLException {
    // An index that is there and not valid belongs to a job; a constraint is there before its job.
    try (Connection connection = source.getConnection()) {
      return step.done() instanceof dev.dsqlkit.migrate.plan.Condition.There there
          && there.kind() == dev.dsqlkit.migrate.plan.Condition.Kind.VALID_INDEX
          && LiveCondition.holds(
              new dev.dsqlkit.migrate.plan.Condition.There(
                  dev.dsqlkit.migrate.plan.Condition.Kind.INDEX, there.parent(), there.name()),
              connection);
    }
  }

  void await(Step step, String job) throws SQLException, ApplyException, InterruptedException {
    if (!isWaitedFor(step)) {
      return;
    }
    long start = System.nanoTime();
    long wait = FIRST_WAIT;
    while (true) {
      Optional<State> state = job.isEmpty() ? Optional.empty() : state(job);
      if (isDone(step)) {
        return;
      }
      Duration since = Duration.ofNanos(System.nanoTime() - start);
      String status = state.map(State::status).orElse("unknown");
      boolean ended = status.equals("failed") || status.equals("completed");
      if (ended || since.compareTo(options.jobTimeout()) > 0) {
        throw new ApplyException(
            ApplyException.Reason.JOB,
            step,
            "job %s of step %s %s%s"
                .formatted(
                    job.isEmpty() ? "(id unknown)" : job,
                    step.id(),
                    ended ? "has " + status : "has not ended in " + options.jobTimeout(),
                    state
                        .map(State::details)
                        .filter(text -> !text.isEmpty())
                        .map(text -> ": " + text)
                        .orElse("")),
            null);
      }
      progress.on(new Progress.JobGoesOn(step, job, status, since));
      Thread.sleep(wait);
      wait = Math.min(LONGEST_WAIT, wait * 2);
    }
  }

  private boolean isWaitedFor(Step step) {
    return switch (options.waits()) {
      case ALL -> true;
      case NONE -> false;
      case UNIQUE ->
          step.action() instanceof Action.Job job
              && job.sql().toUpperCase(Locale.ROOT).startsWith("CREATE UNIQUE");
    };
  }

  private boolean isDone(Step step) throws SQLException {
    try (Connection connection = source.getConnection()) {
      return LiveCondition.holds(step.done(), connection);
    }
  }

  private Optional<State> state(String job) throws SQLException {
    try (Connection connection = source.getConnection();
        PreparedStatement statement =
            connection.prepareStatement("SELECT status, details FROM sys.jobs WHERE job_id = ?")) {
      statement.setString(1, job);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next()
            ? Optional.of(
                new State(
                    String.valueOf(rows.getString(1)),
                    Optional.ofNullable(rows.getString(2)).orElse("")))
            : Optional.empty();
      }
    }
  }
}
