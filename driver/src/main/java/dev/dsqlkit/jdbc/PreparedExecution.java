package dev.dsqlkit.jdbc;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.ByteStreamWriter;

/** What a prepared and a callable statement share: execution of one SQL text, with parameters. */
final class PreparedExecution {
  private static final String STREAM_IS_GONE =
      "it bound a stream that was longer than replayStreamLimitKiB";

  private final Admitted admitted;
  private final GeneratedKeys keys;
  private final StatementTracking tracking;
  private final ParameterSizes sizes = new ParameterSizes();
  private boolean longStream;
  private int batchEntries;
  private long batchBytes;

  PreparedExecution(Admitted admitted, GeneratedKeys keys, StatementTracking tracking) {
    this.admitted = admitted;
    this.keys = keys;
    this.tracking = tracking;
  }

  /** A method of the server's statement. */
  @FunctionalInterface
  interface Method<T> {
    T run(PreparedStatement server) throws SQLException;
  }

  private PreparedStatement server() {
    return (PreparedStatement) tracking.server();
  }

  private PreparedStatement current() throws SQLException {
    return (PreparedStatement) tracking.current();
  }

  <T> T run(Method<T> method) throws SQLException {
    try (Turn turn = tracking.turn()) {
      Session session = turn.session();
      PreparedStatement server = server();
      tracking.forgetResults();
      long bytes = sizes.total();
      ServerCall<T> call = () -> method.run(server);
      if (longStream) {
        return session.runOnce(
            STREAM_IS_GONE, () -> session.attempt(admitted, server, bytes, call));
      }
      return session.run(
          new StatementCall<>(tracking, admitted, bytes, keys, call), admitted.hasJobs());
    }
  }

  /** Runs an update, which for a statement that starts a job would stumble over its row. */
  long update(Method<Long> method) throws SQLException {
    if (admitted.startsJob()) {
      run(PreparedStatement::execute);
      return 0;
    }
    return run(method);
  }

  <T> T describe(Method<T> method) throws SQLException {
    try (Turn turn = tracking.turn()) {
      PreparedStatement server = server();
      return turn.session().describe(admitted, () -> method.run(server));
    }
  }

  void bound(int index, @Nullable Object value) throws SQLException {
    if (value instanceof Blob || value instanceof Clob) {
      tracking.session().refuseLargeObjects();
    }
    longStream |= value instanceof InputStream || value instanceof ByteStreamWriter;
    sizes.set(index, value);
  }

  void bound(int index, long size) {
    sizes.set(index, size);
  }

  /**
   * Binds a stream. pgjdbc reads it when it executes, and then it is gone; so a short one is read
   * now and bound as bytes.
   *
   * @param length -1 if not known
   */
  void bindStream(int index, @Nullable InputStream stream, long length) throws SQLException {
    int limit = tracking.session().streamLimit();
    if (stream == null || limit == 0 || length > limit) {
      longStream |= stream != null;
      bindAsItIs(index, stream, length);
      return;
    }
    byte[] start;
    try {
      start = stream.readNBytes(length < 0 ? limit + 1 : (int) length);
    } catch (IOException e) {
      throw new SQLException("The stream of parameter " + index + " could not be read", "58030", e);
    }
    if (length < 0 ? start.length <= limit : start.length == length) {
      current().setBytes(index, start);
      sizes.set(index, start.length);
    } else {
      longStream = true; // or shorter than it was said to be, for pgjdbc to tell
      bindAsItIs(index, new SequenceInputStream(new ByteArrayInputStream(start), stream), length);
    }
  }

  private void bindAsItIs(int index, @Nullable InputStream stream, long length)
      throws SQLException {
    if (length < 0) {
      current().setBinaryStream(index, stream);
    } else {
      current().setBinaryStream(index, stream, length);
      sizes.set(index, length);
    }
  }

  void clearParameters() throws SQLException {
    current().clearParameters();
    longStream = false;
    sizes.clear();
  }

  void addBatch() throws SQLException {
    current().addBatch();
    batchEntries++;
    batchBytes += sizes.total();
  }

  void clearBatch() throws SQLException {
    server().clearBatch();
    forgetBatch();
  }

  <T> T runBatch(Method<T> method) throws SQLException {
    try (Turn turn = tracking.turn()) {
      return runBatch(turn.session(), server(), method);
    } catch (SQLException e) {
      clearBatch(); // also one that did not reach the server, or a retry would write rows twice
      throw e;
    }
  }

  private <T> T runBatch(Session session, PreparedStatement server, Method<T> method)
      throws SQLException {
    Batch batch = Batch.of(admitted, batchEntries, batchBytes);
    ServerCall<T> call = () -> method.run(server);
    forgetBatch();
    tracking.forgetResults();
    if (longStream && !batch.isEmpty()) {
      return session.runOnce(STREAM_IS_GONE, () -> session.attempt(batch, call));
    }
    BatchEntries entries =
        session.retries() ? BatchEntries.Parameters.of(server) : BatchEntries.NOT_KEPT;
    return session.run(new BatchCall<>(tracking, batch, entries, keys, call), batch.hasJobs());
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
