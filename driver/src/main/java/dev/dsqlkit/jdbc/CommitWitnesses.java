package dev.dsqlkit.jdbc;

import dev.dsqlkit.retry.DsqlCommitInDoubt;
import dev.dsqlkit.retry.DsqlNotCommitted;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.postgresql.jdbc.PgConnection;

/**
 * Finds out what became of a COMMIT whose answer was lost. Each transaction that writes leaves a
 * row with an id of its own; afterwards another connection writes the same id. If that succeeds,
 * the transaction has not committed and never can, because its own row would be the second; if the
 * id is there, it has.
 */
final class CommitWitnesses {
  private static final String TABLE = "public.dsqlkit_commit_witness";

  private static final String CREATE =
      "CREATE TABLE IF NOT EXISTS "
          + TABLE
          + " (id uuid PRIMARY KEY, written_at timestamptz NOT NULL DEFAULT now())";

  /**
   * Old rows only: one that goes before its transaction is known to be over would let the next
   * writer of its id believe that it was never there. A transaction lasts 5 minutes at most.
   */
  private static final String CLEAN_UP =
      "DELETE FROM "
          + TABLE
          + " WHERE id IN (SELECT id FROM "
          + TABLE
          + " WHERE written_at < now() - interval '1 day' LIMIT 1000)";

  private static final int TRIES = 10;
  private static final String UNIQUE_VIOLATION = "23505";
  private static final System.Logger LOG = System.getLogger("dev.dsqlkit.jdbc");

  private final ServerCall<PgConnection> another;

  /**
   * @param another opens another connection to the same database
   */
  CommitWitnesses(ServerCall<PgConnection> another) {
    this.another = another;
  }

  /**
   * Makes the table, if it is not there, and removes old rows.
   *
   * @throws SQLException what the server answers, if the table is not there and cannot be made
   */
  static void prepare(Connection server) throws SQLException {
    try (Statement statement = server.createStatement()) {
      statement.execute(CREATE);
      cleanUp(statement);
    } catch (SQLException e) {
      throw new SQLException(
          "commitWitness=on needs a table, and this role cannot make it. Have its owner run: "
              + CREATE
              + "; then grant INSERT, SELECT and DELETE on it. The server says: "
              + e.getMessage(),
          e.getSQLState(),
          e);
    }
  }

  private static void cleanUp(Statement statement) {
    try {
      statement.execute(CLEAN_UP);
    } catch (SQLException e) {
      LOG.log(System.Logger.Level.DEBUG, "Old commit witnesses could not be removed", e);
    }
  }

  static UUID next() {
    return UUID.randomUUID();
  }

  static String insert(UUID id) {
    return "INSERT INTO " + TABLE + " (id) VALUES ('" + id + "')";
  }

  /**
   * Finds out whether the transaction that has left an id is committed; returns if it is.
   *
   * @throws DsqlNotCommitted if it is not
   * @throws DsqlCommitInDoubt if that cannot be found out either
   */
  void requireCommitted(UUID id, DsqlCommitInDoubt doubt)
      throws DsqlNotCommitted, DsqlCommitInDoubt {
    boolean fenced;
    try {
      fenced = fence(id);
    } catch (SQLException e) {
      doubt.addSuppressed(e);
      throw doubt;
    }
    if (fenced) {
      throw new DsqlNotCommitted(doubt);
    }
  }

  /** Whether the id could be written, so that nobody else can any more. */
  private boolean fence(UUID id) throws SQLException {
    for (int attempt = 1; ; attempt++) {
      try (PgConnection connection = another.run();
          Statement statement = connection.createStatement()) {
        statement.execute(insert(id));
        return true;
      } catch (SQLException e) {
        if (UNIQUE_VIOLATION.equals(e.getSQLState())) {
          return false;
        }
        // The two writers of the id have met: who has won shows when it is written again.
        if (ServerErrors.failure(e).isEmpty() || attempt == TRIES) {
          throw e;
        }
      }
    }
  }
}
