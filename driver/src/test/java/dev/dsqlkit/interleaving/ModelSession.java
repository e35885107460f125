package dev.dsqlkit.interleaving;

import dev.dsqlkit.interleaving.ModelTransaction.Fate;
import dev.dsqlkit.interleaving.Operation.End;
import dev.dsqlkit.interleaving.Operation.Statement;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A session of the model. For each operation it first says what may be answered, and is then told
 * what was, for there are two freedoms:
 *
 * <ul>
 *   <li>A transaction that has already lost, by what others have committed, may be told so at once
 *       and not at COMMIT; then it has failed.
 *   <li>A conflict about a row that one transaction inserted and deleted again may be one or not.
 * </ul>
 */
final class ModelSession {
  /** Which of the freedoms an answer took. */
  enum Freedom {
    EARLY_CONFLICT,
    FLEETING_ROW
  }

  private enum State {
    OPEN,
    FAILED,
    /** Failed by being told early that it lost. */
    LOST
  }

  private final ModelDatabase database;
  private @Nullable ModelTransaction transaction;
  private State state = State.OPEN;

  ModelSession(ModelDatabase database) {
    this.database = database;
  }

  Expectation expect(Operation operation) {
    if (operation instanceof Statement statement) {
      return expect(statement);
    }
    return operation == End.ROLLBACK ? Expectation.of(Answer.DONE) : expectCommit();
  }

  private Expectation expect(Statement statement) {
    if (state != State.OPEN) {
      return Expectation.of(Answer.ABORTED);
    }
    if (transaction == null) {
      transaction = database.begin();
    }
    Answer answer = statement.verb().apply(transaction, statement.row(), statement.value());
    return transaction.fate() == Fate.WINS
        ? Expectation.of(answer)
        : Expectation.of(answer, Answer.CONFLICT);
  }

  private Expectation expectCommit() {
    if (state != State.OPEN) {
      return state == State.LOST
          ? Expectation.of(Answer.ABORTED, Answer.CONFLICT)
          : Expectation.of(Answer.ABORTED);
    }
    Fate fate = transaction == null ? Fate.WINS : transaction.fate();
    return switch (fate) {
      case WINS -> Expectation.of(Answer.DONE);
      case UNKNOWN -> Expectation.of(Answer.CONFLICT, Answer.DONE);
      case LOSES -> Expectation.of(Answer.CONFLICT);
    };
  }

  /**
   * Goes on from an answer that was allowed.
   *
   * @return the freedoms that it took
   */
  Set<Freedom> told(Operation operation, Answer answer) {
    Set<Freedom> freedoms = EnumSet.noneOf(Freedom.class);
    if (operation instanceof Statement) {
      if (state == State.OPEN && answer.isError()) {
        state = answer.equals(Answer.CONFLICT) ? State.LOST : State.FAILED;
        if (state == State.LOST) {
          freedoms.add(Freedom.EARLY_CONFLICT);
        }
      }
      return freedoms;
    }
    if (state == State.OPEN && operation == End.COMMIT && transaction != null) {
      if (transaction.fate() == Fate.UNKNOWN) {
        freedoms.add(Freedom.FLEETING_ROW);
      }
      if (answer.equals(Answer.DONE)) {
        transaction.commit();
      }
    }
    transaction = null;
    state = State.OPEN;
    return freedoms;
  }
}
