package dev.dsqlkit.jdbc;

import dev.dsqlkit.local.Jobs;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.TransactionState;
import org.postgresql.jdbc.PgConnection;

/**
 * What is due once the transaction has committed that submitted jobs: in local mode somebody has to
 * move on delayed ones, and {@code compat=all} starts jobs and waits for them.
 */
final class PendingJobs {
  private final PgConnection server;
  private final StatementGate gate;
  private final @Nullable Jobs onDemand;
  private final List<String> starts = new ArrayList<>();
  private final List<String> ids = new ArrayList<>();
  private boolean delayed;

  /**
   * @param onDemand says in local mode how jobs run; empty on a cluster
   */
  PendingJobs(PgConnection server, StatementGate gate, Optional<Jobs> onDemand) {
    this.server = server;
    this.gate = gate;
    this.onDemand = onDemand.orElse(null);
  }

  Optional<Jobs> onDemand() {
    return Optional.ofNullable(onDemand);
  }

  /** Makes a call that submits jobs. */
  <T> T submitting(ServerCall<T> call) throws SQLException {
    if (onDemand != null) {
      delayed |= onDemand.prepare(server);
    }
    return call.run();
  }

  void startLater(List<String> statements) {
    starts.addAll(statements);
  }

  void waitFor(String id) {
    ids.add(id);
  }

  void forget() {
    starts.clear();
    ids.clear();
    delayed = false;
  }

  /**
   * Runs what may end the transaction, and then starts and awaits its jobs if it has committed, or
   * forgets them if it has not.
   *
   * @param rollsBack whether the call ends the transaction with a ROLLBACK
   */
  <T> T settled(boolean rollsBack, ServerCall<T> call) throws SQLException {
    boolean lost = rollsBack || server.getTransactionState() == TransactionState.FAILED;
    boolean finished = false;
    T result;
    try {
      result = call.run();
      finished = !lost;
    } finally {
      if (!finished && isIdle()) {
        forget();
      }
    }
    if (isIdle()) {
      finish();
    }
    return result;
  }

  private boolean isIdle() {
    return server.getTransactionState() == TransactionState.IDLE;
  }

  private void finish() throws SQLException {
    boolean autoCommit = server.getAutoCommit();
    server.setAutoCommit(true);
    try {
      startAndAwait();
    } finally {
      server.setAutoCommit(autoCommit);
    }
  }

  private void startAndAwait() throws SQLException {
    List<String> toStart = List.copyOf(starts);
    List<String> toAwait = new ArrayList<>(ids);
    boolean wake = delayed;
    forget();
    for (String start : toStart) {
      toAwait.add(submitting(() -> start(server, gate.admit(start).sent())));
    }
    wake |= delayed;
    delayed = false;
    if (wake && onDemand != null) {
      onDemand.submitted();
    }
    for (String id : toAwait) {
      await(id);
    }
  }

  boolean isEmpty() {
    return starts.isEmpty() && ids.isEmpty() && !delayed;
  }

  /** Runs a statement that answers with the id of its job. */
  static String start(Connection server, String sql) throws SQLException {
    try (Statement statement = server.createStatement();
        ResultSet job = statement.executeQuery(sql)) {
      job.next();
      return job.getString(1);
    }
  }

  private void await(String id) throws SQLException {
    try (PreparedStatement wait = server.prepareStatement("CALL sys.wait_for_job(?)")) {
      wait.setString(1, id);
      try (ResultSet result = wait.executeQuery()) {
        if (result.next() && !result.getBoolean(1)) {
          throw new SQLException(
              "Job " + id + " failed: " + details(id) + ". [compat=all]", "55000");
        }
      }
    }
  }

  private String details(String id) throws SQLException {
    try (PreparedStatement query =
        server.prepareStatement("SELECT details FROM sys.jobs WHERE job_id = ?")) {
      query.setString(1, id);
      try (ResultSet job = query.executeQuery()) {
        return job.next() ? String.valueOf(job.getString(1)) : "sys.jobs does not know it any more";
      }
    }
  }
}
