package dev.dsqlkit.jdbc;

import dev.dsqlkit.conflict.Contenders;
import dev.dsqlkit.local.ConflictQuestions;
import dev.dsqlkit.retry.DsqlCommitInDoubt;
import java.sql.SQLException;

/**
 * What happens before the COMMIT of a transaction: it is compared with what others have committed
 * since it began, and they are told what it will have written.
 */
final class BeforeCommit {
  private final Contention contention;
  private final Contenders contenders;
  private final ConflictQuestions questions;
  private final HiddenSavepoint savepoint;

  /** The number of the COMMIT that is going on; -1 if none is. */
  private long number = -1;

  BeforeCommit(
      Contention contention,
      Contenders contenders,
      ConflictQuestions questions,
      HiddenSavepoint savepoint) {
    this.contention = contention;
    this.contenders = contenders;
    this.questions = questions;
    this.savepoint = savepoint;
  }

  boolean isAnnounced() {
    return number >= 0;
  }

  /** What others have committed since the transaction began; empty if there is nothing. */
  String committedByOthers() {
    return contenders.committedSince(contention, number);
  }

  /** Whether others have committed rows that could be what is violated. */
  boolean mayBeTheirs(SQLException e) {
    return ConflictErrors.isViolation(e) && !committedByOthers().isEmpty();
  }

  void compareAndTell() throws SQLException {
    if (savepoint.is(WritePhase.APPLIED)) {
      String records = committedByOthers();
      if (!records.isEmpty() && conflicts(records)) {
        savepoint.become(WritePhase.DOOMED);
      }
    }
    if (savepoint.is(WritePhase.APPLIED)) {
      number = contenders.announce();
      if (contenders.hasOthers(contention)) {
        contenders.tell(number, asked(() -> questions.commitRecord(savepoint.locked().json())));
      }
    }
  }

  private boolean conflicts(String records) throws SQLException {
    String answer = asked(() -> questions.conflicts(records, savepoint.locked().json()));
    if (savepoint.is(WritePhase.DOOMED) || answer.equals(ConflictQuestions.CONFLICT)) {
      return true;
    }
    if (answer.equals(ConflictQuestions.NO_CONFLICT)) {
      return false;
    }
    if (!contention.canGoBack()) {
      return true;
    }
    savepoint.goBack();
    boolean conflict = questions.shows(answer);
    contention.restore();
    return conflict || savepoint.is(WritePhase.DOOMED);
  }

  /** Questions take locks too: those of deferred constraints. */
  private String asked(ServerCall<String> question) throws SQLException {
    return contention.contended(ContendedCall.of(question));
  }

  /** COMMIT has failed; what it says may be the fault of another transaction. */
  SQLException failed(SQLException e, boolean inTransaction) {
    if (number >= 0 && !(e instanceof DsqlCommitInDoubt)) {
      contenders.retract(number);
      settle();
    }
    return inTransaction && (ConflictErrors.waits(e) || mayBeTheirs(e))
        ? ConflictErrors.data(e)
        : ConflictErrors.translated(e);
  }

  /** The transaction is over. */
  void settle() {
    if (number >= 0) {
      contenders.settle(number);
      number = -1;
    }
  }
}
