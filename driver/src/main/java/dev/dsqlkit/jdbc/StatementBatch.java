package dev.dsqlkit.jdbc;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The batch of a plain statement: its texts are handed to the server's statement at the end. */
final class StatementBatch {
  private final Statement server;
  private final Session session;
  private final StatementTracking tracking;
  private List<Admitted> entries = new ArrayList<>();

  StatementBatch(Statement server, Session session, StatementTracking tracking) {
    this.server = server;
    this.session = session;
    this.tracking = tracking;
  }

  void add(Admitted entry) {
    entries.add(entry);
  }

  void clear() throws SQLException {
    entries = new ArrayList<>();
    server.clearBatch();
  }

  <T> T execute(ServerCall<T> call) throws SQLException {
    Batch batch = Batch.of(entries);
    entries = new ArrayList<>();
    tracking.forgetResults();
    return session.run(
        new BatchCall<>(
            tracking,
            batch,
            new BatchEntries.Texts(server, batch.entries()),
            GeneratedKeys.NONE,
            call),
        batch.hasJobs());
  }
}
