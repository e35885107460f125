package dev.dsqlkit.jdbc;

import dev.dsqlkit.local.ConflictQuestions;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.postgresql.jdbc.PgConnection;

/**
 * The tables of a transaction that has lost, as its snapshot shows them and with what it has
 * written: temporary tables of the same names, which go with its ROLLBACK.
 */
final class PrivateCopies {
  private static final System.Logger LOG = System.getLogger("dev.dsqlkit.conflicts");

  private final PgConnection server;
  private final ServerTransaction transaction;
  private final ConflictQuestions questions;
  private final HiddenSavepoint savepoint;

  PrivateCopies(
      PgConnection server,
      ServerTransaction transaction,
      ConflictQuestions questions,
      HiddenSavepoint savepoint) {
    this.server = server;
    this.transaction = transaction;
    this.questions = questions;
    this.savepoint = savepoint;
  }

  /**
   * Has the transaction, which is back at its savepoint, go on with copies.
   *
   * @param names of the tables that it uses, and others
   * @param why it has lost
   * @throws SQLException 40001 (OC000) if it cannot
   */
  void begin(Set<String> names, SQLException why) throws SQLException {
    try {
      Optional<String> problem = questions.copy(names);
      if (problem.isPresent()) {
        LOG.log(
            System.Logger.Level.DEBUG,
            "A transaction that has lost cannot go on with private copies: {0}",
            problem.get());
        throw new Doomed();
      }
      savepoint.reapply();
    } catch (SQLException e) {
      if (!server.isClosed()) {
        transaction.failIfOpen();
        savepoint.become(WritePhase.DOOMED);
      }
      throw ConflictErrors.data(why);
    }
    savepoint.become(WritePhase.DOOMED);
  }

  /**
   * Makes the copies that a statement needs.
   *
   * @throws SQLException 40001 (OC000) if it would not find them
   */
  void admit(ContendedCall<?> call) throws SQLException {
    Set<String> names = call.names();
    Optional<String> problem =
        call.footprint().touches() ? questions.copy(names) : questions.hides(names);
    if (problem.isPresent()) {
      transaction.failIfOpen();
      throw ConflictErrors.data(null);
    }
  }
}
