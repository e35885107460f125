package dev.dsqlkit.migrate.apply;

import dev.dsqlkit.migrate.plan.Action;
import dev.dsqlkit.migrate.plan.Plan;
import dev.dsqlkit.migrate.plan.Step;
import dev.dsqlkit.retry.DsqlTransactions;
import dev.dsqlkit.retry.RetryPolicy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Runs the steps of a plan, one transaction after the other. */
final class Applier {
  private final DataSource source;
  private final ApplyOptions options;
  private final Progress progress;
  private final Jobs jobs;
  private final RetryPolicy policy;

  Applier(DataSource source, ApplyOptions options, Progress progress) {
    this.source = source;
    this.options = options;
    this.progress = progress;
    this.jobs = new Jobs(source, options, progress);
    this.policy = new RetryPolicy(options.attempts(), Duration.ofMinutes(5), Duration.ofSeconds(5));
  }

  void apply(Plan plan, @Nullable Lease lease) throws ApplyException, InterruptedException {
    int total = plan.steps().size();
    for (int i = 0; i < total; i++) {
      Step step = plan.steps().get(i);
      checkLease(lease, step);
      run(i + 1, total, step);
    }
  }

  private static void checkLease(@Nullable Lease lease, Step step) throws ApplyException {
    try {
      if (lease != null && !lease.isHeld()) {
        throw new ApplyException(
            ApplyException.Reason.LEASE_LOST,
            step,
            "the lease was lost before step " + step.id() + "; apply again to go on",
            null);
      }
    } catch (SQLException e) {
      throw failed(step, e);
    }
  }

  private void run(int number, int total, Step step) throws ApplyException, InterruptedException {
    long start = System.nanoTime();
    AtomicLong conflicts = new AtomicLong();
    try {
      if (isDone(step)) {
        progress.on(new Progress.StepPassed(number, total, step));
        return;
      }
      if (!isReady(step)) {
        throw new ApplyException(
            ApplyException.Reason.STALE,
            step,
            "step %s cannot run: the database is not what the plan was made for"
                .formatted(step.id()),
            null);
      }
      progress.on(new Progress.StepBegins(number, total, step));
      act(step, conflicts);
      progress.on(
          new Progress.StepDone(
              number, total, step, Duration.ofNanos(System.nanoTime() - start), conflicts.get()));
    } catch (SQLException e) {
      throw failed(step, e);
    }
  }

  private static ApplyException failed(Step step, SQLException e) {
    return new ApplyException(
        ApplyException.Reason.FAILED,
        step,
        "step %s failed: %s (SQLSTATE %s)".formatted(step.id(), e.getMessage(), e.getSQLState()),
        e);
  }

  private boolean isDone(Step step) throws SQLException {
    try (Connection connection = source.getConnection()) {
      return LiveCondition.holds(step.done(), connection);
    }
  }

  private boolean isReady(Step step) throws SQLException {
    try (Connection connection = source.getConnection()) {
      return LiveCondition.holds(step.ready(), connection);
    }
  }

  private void act(Step step, AtomicLong conflicts)
      throws SQLException, ApplyException, InterruptedException {
    if (step.action() instanceof Action.Ddl ddl) {
      define(step, ddl.sql(), conflicts);
    } else if (step.action() instanceof Action.Job job) {
      String id = define(step, job.sql(), conflicts);
      jobs.await(step, id);
    } else if (step.action() instanceof Action.Backfill backfill) {
      Backfilling rows = new Backfilling(backfill.table(), backfill.key(), options.batchRows());
      inBatches(step, conflicts, (connection, from) -> rows.fill(connection, from, backfill));
    } else if (step.action() instanceof Action.Copy copy) {
      Backfilling rows = new Backfilling(copy.from(), copy.key(), options.batchRows());
      inBatches(step, conflicts, (connection, from) -> rows.copy(connection, from, copy));
    }
  }

  /**
   * One statement in a transaction of its own. After a lost connection the database is asked
   * whether it took place.
   *
   * @return the id of the job that it started; empty without one
   */
  private String define(Step step, String sql, AtomicLong conflicts) throws SQLException {
    int attempt = 1;
    while (true) {
      try {
        return DsqlTransactions.run(
            source,
            policy,
            connection -> {
              conflicts.incrementAndGet();
              return execute(connection, sql);
            });
      } catch (SQLException e) {
        boolean lost = e.getSQLState() != null && e.getSQLState().startsWith("08");
        if (!lost || attempt++ == options.attempts()) {
          throw e;
        }
        progress.on(new Progress.Reconnects(step, String.valueOf(e.getMessage())));
        if (isDone(step) || (step.action() instanceof Action.Job && jobs.isSubmitted(step))) {
          return "";
        }
      } finally {
        conflicts.decrementAndGet();
      }
    }
  }

  private static String execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      if (!statement.execute(sql)) {
        return "";
      }
      try (ResultSet rows = statement.getResultSet()) {
        return rows.next() ? String.valueOf(rows.getString(1)) : "";
      }
    }
  }

  /** Work of one transaction on the rows behind a place. */
  private interface BatchWork {
    Backfilling.Batch run(Connection connection, Backfilling.@Nullable Place from)
        throws SQLException;
  }

  private void inBatches(Step step, AtomicLong conflicts, BatchWork work)
      throws SQLException, InterruptedException {
    Backfilling.@Nullable Place from = null;
    long written = 0;
    long transactions = 0;
    do {
      Backfilling.@Nullable Place begin = from;
      AtomicLong attempts = new AtomicLong();
      Backfilling.Batch batch =
          DsqlTransactions.run(
              source,
              policy,
              connection -> {
                attempts.incrementAndGet();
                return work.run(connection, begin);
              });
      conflicts.addAndGet(attempts.get() - 1);
      written += batch.written();
      transactions++;
      from = batch.end();
      progress.on(new Progress.Rows(step, written, -1, transactions, conflicts.get()));
      if (!options.batchPause().isZero()) {
        Thread.sleep(options.batchPause().toMillis());
      }
      if (Thread.interrupted()) {
        throw new InterruptedException("between two batches");
      }
    } while (from != null);
  }
}
