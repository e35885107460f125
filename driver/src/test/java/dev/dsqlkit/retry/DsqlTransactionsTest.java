package dev.dsqlkit.retry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.dsqlkit.retry.RetryEvent.Outcome;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DsqlTransactionsTest {
  private static final RetryPolicy AT_ONCE =
      new RetryPolicy(3, Duration.ofMinutes(1), Duration.ZERO);

  private final RecordingSource source = new RecordingSource();
  private final RetryQuota quota = new RetryQuota(10);
  private final RetryLoop loop = new RetryLoop(AT_ONCE, quota, () -> new Random(1));
  private final List<RetryEvent> events = new ArrayList<>();
  private RetryListeners.Registration registration;

  @BeforeEach
  void listen() {
    Thread here = Thread.currentThread();
    registration =
        RetryListeners.add(
            event -> {
              if (Thread.currentThread() == here) {
                events.add(event);
              }
            });
  }

  @AfterEach
  void stopListening() {
    registration.close();
    assertThat(SecondLayer.isActive()).isFalse();
  }

  @Test
  void commitsAndGivesTheConnectionBack() throws SQLException {
    String result = DsqlTransactions.run(source.dataSource(), work("done"));

    assertThat(result).isEqualTo("done");
    assertThat(source.calls())
        .containsExactly(
            "1 setAutoCommit false", "work", "1 commit", "1 setAutoCommit true", "1 close");
    assertThat(events).isEmpty();
  }

  @Test
  void workThatCommitsByItselfIsRefused() {
    for (TransactionWork<Integer> commits :
        List.<TransactionWork<Integer>>of(
            connection -> {
              connection.commit();
              return 1;
            },
            connection -> {
              connection.setAutoCommit(true);
              return 1;
            })) {
      SQLException e =
          catchThrowableOfType(
              SQLException.class,
              () -> DsqlTransactions.run(new RecordingSource().dataSource(), commits));

      assertThat(e.getSQLState()).isEqualTo("2D000");
      assertThat(e.getMessage()).contains("must not commit by itself");
    }
  }

  @Test
  void leavesAutocommitOffWhereItWasOff() throws SQLException {
    source.lendWithoutAutoCommit();

    run(work("done"));

    assertThat(source.calls()).containsExactly("work", "1 commit", "1 close");
  }

  @Test
  void runsAllAgainOnAnotherConnectionWhenTheWorkLoses() throws SQLException {
    String result = run(work("done", lost(), wrapped(lost())));

    assertThat(result).isEqualTo("done");
    assertThat(source.calls())
        .containsExactly(
            "1 setAutoCommit false",
            "work",
            "1 rollback",
            "1 setAutoCommit true",
            "1 close",
            "2 setAutoCommit false",
            "work",
            "2 rollback",
            "2 setAutoCommit true",
            "2 close",
            "3 setAutoCommit false",
            "work",
            "3 commit",
            "3 setAutoCommit true",
            "3 close");
    assertThat(events)
        .extracting(RetryEvent::outcome, RetryEvent::failure, RetryEvent::attempts)
        .containsExactly(
            tuple(Outcome.RETRYING, 2), tuple(Outcome.RETRYING, 3), tuple(Outcome.SUCCEEDED, 3));
    assertThat(quota.left()).isEqualTo(10);
  }

  private static org.assertj.core.groups.Tuple tuple(Outcome outcome, int attempts) {
    return org.assertj.core.groups.Tuple.tuple(outcome, Failure.DATA_CONFLICT, attempts);
  }

  @Test
  void runsAllAgainWhenTheCommitLoses() throws SQLException {
    source.lendWithoutAutoCommit().fail("commit", lost());

    run(work("done"));

    assertThat(source.calls())
        .containsExactly(
            "work", "1 commit", "1 rollback", "1 close", "work", "2 commit", "2 close");
  }

  @Test
  void passesOtherFailuresOnAtOnce() {
    SQLException violation = new SQLException("duplicate key", "23505");

    Throwable thrown = catchThrowable(() -> run(work("done", violation)));

    assertThat(thrown).isSameAs(violation).hasNoSuppressedExceptions();
    assertThat(source.calls())
        .containsExactly(
            "1 setAutoCommit false", "work", "1 rollback", "1 setAutoCommit true", "1 close");
    assertThat(events).isEmpty();
  }

  @Test
  void passesOnWhatALaterAttemptMeets() {
    IllegalStateException refused = new IllegalStateException("sold out");

    Throwable thrown = catchThrowable(() -> run(work("done", lost(), refused)));

    assertThat(thrown).isSameAs(refused);
    assertThat(events)
        .extracting(RetryEvent::outcome)
        .containsExactly(Outcome.RETRYING, Outcome.FAILED);
  }

  @Test
  void neverRunsACommitInDoubtAgain() {
    SQLException inDoubt = new DsqlCommitInDoubt("COMMIT", "gone", lost());
    source.fail("commit", inDoubt);

    Throwable thrown = catchThrowable(() -> run(work("done")));

    assertThat(thrown).isSameAs(inDoubt);
    assertThat(source.calls()).containsOnlyOnce("work");
  }

  @Test
  void givesUpAfterTheLastAttemptWithItsFailureAsCause() {
    RuntimeException last = wrapped(lost());

    Throwable thrown = catchThrowable(() -> run(work("done", lost(), lost(), last)));

    assertThat(thrown)
        .isInstanceOf(DsqlRetryExhausted.class)
        .hasMessageContaining("it took 3 attempts")
        .cause()
        .isSameAs(last);
    assertThat(((SQLException) thrown).getSQLState()).isEqualTo("40001");
    assertThat(source.calls().stream().filter("work"::equals)).hasSize(3);
    assertThat(events)
        .extracting(RetryEvent::outcome)
        .containsExactly(Outcome.RETRYING, Outcome.RETRYING, Outcome.EXHAUSTED);
    assertThat(quota.left()).isEqualTo(8);
  }

  @Test
  void givesUpWhenTheTimeIsOver() {
    RetryPolicy noTime = new RetryPolicy(3, Duration.ZERO, Duration.ZERO);

    assertThatThrownBy(
            () -> DsqlTransactions.run(source.dataSource(), noTime, work("done", lost())))
        .isInstanceOf(DsqlRetryExhausted.class)
        .hasMessageContaining("deadline of 0 ms");
    assertThat(source.calls()).containsOnlyOnce("work");
  }

  @Test
  void givesUpWhenTheProcessRetriesInVain() {
    RetryLoop withoutQuota = new RetryLoop(AT_ONCE, new RetryQuota(0), () -> new Random(1));

    assertThatThrownBy(
            () -> DsqlTransactions.run(source.dataSource(), withoutQuota, work("done", lost())))
        .isInstanceOf(DsqlRetryExhausted.class)
        .hasMessageContaining("retry quota");
  }

  @Test
  void stopsWhenTheThreadIsInterruptedAndRestoresTheFlag() {
    SQLException lost = lost();
    Thread.currentThread().interrupt();

    Throwable thrown = catchThrowable(() -> run(work("done", lost)));

    assertThat(Thread.interrupted()).isTrue();
    assertThat(thrown)
        .isInstanceOf(DsqlRetryExhausted.class)
        .hasMessageContaining("interrupted before attempt 2")
        .cause()
        .isSameAs(lost);
    assertThat(events).extracting(RetryEvent::outcome).containsExactly(Outcome.STOPPED);
  }

  @Test
  void keepsTheFirstFailureAndBreaksAConnectionThatCannotRollBack() throws SQLException {
    SQLException first = lost();
    SQLException rollback = new SQLException("rollback", "08006");
    SQLException abort = new SQLException("abort", "08006");
    SQLException close = new SQLException("close", "08006");
    source.fail("rollback", rollback).fail("abort", abort).fail("close", close);

    run(work("done", first));

    assertThat(first.getSuppressed()).containsExactly(rollback, abort, close);
    assertThat(source.calls())
        .startsWith(
            "1 setAutoCommit false",
            "work",
            "1 rollback",
            "1 abort",
            "1 close",
            "2 setAutoCommit false")
        .doesNotContain("1 setAutoCommit true");
  }

  @Test
  void bearsAConnectionThatThrowsTheSameExceptionAgain() {
    SQLException gone = new SQLException("gone", "08006");
    source.fail("rollback", gone);

    assertThatThrownBy(() -> run(work("done", gone))).isSameAs(gone);
  }

  @Test
  void closesAConnectionThatCannotBegin() {
    SQLException gone = new SQLException("gone", "08006");
    source.fail("setAutoCommit false", gone);

    assertThatThrownBy(() -> run(work("done"))).isSameAs(gone);
    assertThat(source.calls()).doesNotContain("work").endsWith("1 close");
  }

  @Test
  void doesNotFailOnceItIsCommitted() throws SQLException {
    source.fail("setAutoCommit true", lost()).fail("close", lost());

    assertThat(run(work("done"))).isEqualTo("done");
    assertThat(source.calls()).containsOnlyOnce("work").endsWith("1 close");
  }

  @Test
  void leavesTheLoopToTheOutermostUnit() {
    Deque<Throwable> failures = new ArrayDeque<>(List.of(lost()));

    Throwable inner =
        catchThrowable(
            () ->
                run(
                    connection -> {
                      try {
                        return run(work("inner", failures));
                      } catch (SQLException e) {
                        source.note("inner lost");
                        throw new IllegalStateException("not to be run again");
                      }
                    }));

    assertThat(inner).hasMessage("not to be run again");
    assertThat(source.calls())
        .containsExactly(
            "1 setAutoCommit false",
            "2 setAutoCommit false",
            "work",
            "2 rollback",
            "2 setAutoCommit true",
            "2 close",
            "inner lost",
            "1 rollback",
            "1 setAutoCommit true",
            "1 close");
  }

  @Test
  void tellsTheDriverThatTheWorkIsRunAgain() throws SQLException {
    boolean active = run(connection -> SecondLayer.isActive());

    assertThat(active).isTrue();
  }

  private <T> T run(TransactionWork<T> work) throws SQLException {
    return DsqlTransactions.run(source.dataSource(), loop, work);
  }

  private TransactionWork<String> work(String result, Throwable... failures) {
    return work(result, new ArrayDeque<>(Arrays.asList(failures)));
  }

  private TransactionWork<String> work(String result, Deque<Throwable> failures) {
    return (Connection connection) -> {
      source.note("work");
      if (failures.isEmpty()) {
        return result;
      }
      Throwable next = failures.remove();
      if (next instanceof RuntimeException unchecked) {
        throw unchecked;
      }
      throw (SQLException) next;
    };
  }

  private static SQLException lost() {
    return new SQLException("change conflicts with another transaction (OC000)", "40001");
  }

  private static RuntimeException wrapped(SQLException cause) {
    return new IllegalStateException("wrapped", cause);
  }
}
