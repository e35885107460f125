package dev.dsqlkit.jdbc;

import java.sql.Blob;
import java.sql.Clob;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What a prepared and a callable statement share: execution of one SQL text, with parameters. */
final class PreparedExecution {
  private final Session session;
  private final Admitted admitted;
  private final PreparedStatement server;
  private final ParameterSizes sizes = new ParameterSizes();
  private int batchEntries;
  private long batchBytes;

  PreparedExecution(Session session, Admitted admitted, PreparedStatement server) {
    this.session = session;
    this.admitted = admitted;
    this.server = server;
  }

  <T> T run(ServerCall<T> call) throws SQLException {
    return session.run(admitted, server, sizes.total(), call);
  }

  /** Runs an update, which for a statement that starts a job would stumble over its row. */
  long update(ServerCall<Long> call) throws SQLException {
    if (admitted.startsJob()) {
      run(server::execute);
      return 0;
    }
    return run(call);
  }

  <T> T describe(ServerCall<T> call) throws SQLException {
    return session.describe(admitted, call);
  }

  void bound(int index, @Nullable Object value) throws SQLException {
    if (value instanceof Blob || value instanceof Clob) {
      session.refuseLargeObjects();
    }
    sizes.set(index, value);
  }

  void bound(int index, long size) {
    sizes.set(index, size);
  }

  void clearParameters() throws SQLException {
    server.clearParameters();
    sizes.clear();
  }

  void addBatch() throws SQLException {
    server.addBatch();
    batchEntries++;
    batchBytes += sizes.total();
  }

  void clearBatch() throws SQLException {
    server.clearBatch();
    forgetBatch();
  }

  <T> T runBatch(ServerCall<T> call) throws SQLException {
    Batch batch = Batch.of(admitted, batchEntries, batchBytes);
    forgetBatch();
    try {
      return session.runBatch(batch, call);
    } catch (SQLException e) {
      server.clearBatch(); // a refused batch did not reach it
      throw e;
    }
  }

  /** The answer to every method of {@code Statement} that takes SQL. */
  static SQLException takesNoSql() {
    return new SQLException(
        "A prepared statement has its SQL already; use the methods without SQL.", "42809");
  }

  private void forgetBatch() {
    batchEntries = 0;
    batchBytes = 0;
  }
}
