package dev.dsqlkit.retry;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConflictTest {
  private final SQLException lost =
      new SQLException("change conflicts with another transaction (OC000)", "40001");

  Stream<Throwable> conflicts() {
    SQLException next = new SQLException("first", "23505");
    next.setNextException(lost);
    return Stream.of(
        lost,
        new DsqlReplayDiverged("diverged", lost, true),
        new DsqlNotReplayable("not replayable", lost),
        new DsqlRetryExhausted("exhausted", lost),
        new SQLException("The transaction has failed", "25P02", lost),
        new BatchUpdateException("batch", "40001", new int[0], lost),
        new IllegalStateException("wrapped", new IllegalArgumentException("twice", lost)),
        new IllegalStateException("of a batch", next));
  }

  @ParameterizedTest
  @MethodSource("conflicts")
  void isFoundHoweverItIsWrapped(Throwable thrown) {
    assertThat(Conflict.in(thrown)).contains(new Conflict(lost, Failure.DATA_CONFLICT));
  }

  @Test
  void isADeadlockToo() {
    SQLException deadlock = new SQLException("deadlock detected", "40P01");

    assertThat(Conflict.in(deadlock)).contains(new Conflict(deadlock, Failure.DEADLOCK));
  }

  Stream<Throwable> others() {
    SQLException violation = new SQLException("duplicate key", "23505");
    violation.addSuppressed(lost);
    SQLException inDoubt = new SQLException("The answer was lost", "08007");
    inDoubt.setNextException(lost);
    SQLException circle = new SQLException("circle", "23505");
    circle.setNextException(new SQLException("round", "23505", circle));
    return Stream.of(
        violation,
        circle,
        new SQLException("no state"),
        new SQLException("40001 in the text only", "23505"),
        new IllegalStateException("no SQL"),
        new SQLException("server unavailable", "XX000"),
        inDoubt,
        new DsqlReplayDiverged("went back over a write", null, false),
        new SQLException("outcome unknown", "40003", lost),
        new DsqlCommitInDoubt("COMMIT", "gone", lost),
        new SQLException("lost", "40001", new DsqlCommitInDoubt("COMMIT", "gone", lost)),
        new IllegalStateException("wrapped", new DsqlCommitInDoubt("COMMIT", "gone", lost)),
        new AssertionError("not an exception", lost));
  }

  @ParameterizedTest
  @MethodSource("others")
  void isNotSeenElsewhere(Throwable thrown) {
    assertThat(Conflict.in(thrown)).isEmpty();
  }
}
