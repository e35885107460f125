package dev.dsqlkit.jdbc;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The batch of a plain statement: its texts are handed to the server's statement at the end. */
final class StatementBatch {
  private final StatementTracking tracking;
  private List<Admitted> entries = new ArrayList<>();

  StatementBatch(StatementTracking tracking) {
    this.tracking = tracking;
  }

  void add(Admitted entry) {
    entries.add(entry);
  }

  void clear() throws SQLException {
    entries = new ArrayList<>();
    tracking.server().clearBatch();
  }

  /** A method of the server's statement. */
  @FunctionalInterface
  interface Method<T> {
    T run(Statement server) throws SQLException;
  }

  <T> T execute(Method<T> method) throws SQLException {
    try (Turn turn = tracking.turn()) {
      Statement server = tracking.server();
      Batch batch = Batch.of(entries);
      tracking.forgetResults();
      return turn.session()
          .run(
              new BatchCall<>(
                  tracking,
                  batch,
                  new BatchEntries.Texts(server, batch.entries()),
                  GeneratedKeys.NONE,
                  () -> method.run(server)),
              batch.hasJobs());
    } finally {
      entries = new ArrayList<>(); // also of a batch that did not reach the server
    }
  }
}
