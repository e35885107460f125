package dev.dsqlkit.junit;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.opentest4j.AssertionFailedError;

/**
 * How a step of a {@link DsqlPair} ended.
 *
 * @param <T> what it answered
 */
public final class PairStep<T> {
  private final String step;
  private final @Nullable T answer;
  private final @Nullable SQLException failure;
  private final Unexpected unexpected;

  PairStep(String step, @Nullable T answer, @Nullable SQLException failure, Unexpected unexpected) {
    this.step = step;
    this.answer = answer;
    this.failure = failure;
    this.unexpected = unexpected;
  }

  /**
   * Expects an error.
   *
   * @throws AssertionError if the step has succeeded or failed with another one
   */
  public void failsWith(String sqlState) {
    failsWith(sqlState, "");
  }

  /** Expects SQLSTATE 40001 with this code. */
  public void failsWith(Conflict conflict) {
    failsWith("40001", " (" + conflict + ")");
  }

  private void failsWith(String sqlState, String part) {
    SQLException thrown = failure;
    if (thrown == null) {
      throw new AssertionFailedError(
          "%s was expected to fail with %s%s, but succeeded".formatted(step, sqlState, part));
    }
    unexpected.accept();
    String message = String.valueOf(thrown.getMessage());
    if (!sqlState.equals(thrown.getSQLState()) || !message.contains(part)) {
      throw new AssertionFailedError(
          "%s was expected to fail with %s%s, but failed with %s %s"
              .formatted(step, sqlState, part, thrown.getSQLState(), message),
          thrown);
    }
  }

  /** What it answered: the update count of a statement. */
  public T answer() {
    T given = answer;
    if (given == null) {
      unexpected.raise();
      throw new IllegalStateException(step + " has failed");
    }
    return given;
  }

  String step() {
    return step;
  }
}
