package dev.dsqlkit.retry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class BudgetTest {
  private static final Duration NO_LIMIT = Duration.ofDays(1);
  private final SQLException conflict = new SQLException("lost", "40001");
  private static final RetryPolicy NO_WAITS =
      new RetryPolicy(3, Duration.ofSeconds(5), Duration.ZERO);

  private final RetryQuota quota = new RetryQuota(10);
  private final Budget budget = new Budget(NO_WAITS, quota, new Pause(), () -> 0);

  @Test
  void countsAttemptsAndStopsAtTheLast() throws Exception {
    backOff();
    backOff();

    assertThat(budget.attempts()).isEqualTo(3);
    DsqlRetryExhausted e = exhausted();
    assertThat(e.getSQLState()).isEqualTo("40001");
    assertThat(e.getMessage()).contains("may not be attempted again", "took 3 attempts");
    assertThat(e.getCause()).isSameAs(conflict);
  }

  @Test
  void stopsWhenItsTimeIsSpent() {
    budget.spent(Duration.ofSeconds(5).toNanos());

    assertThat(exhausted().getMessage()).contains("deadline of 5000 ms");
  }

  @Test
  void aShorterLimitOfTheCallCounts() {
    budget.spent(Duration.ofSeconds(2).toNanos());

    DsqlRetryExhausted e =
        catchThrowableOfType(
            DsqlRetryExhausted.class,
            () -> budget.backOff(Failure.DATA_CONFLICT, 0, Duration.ofSeconds(1), conflict));

    assertThat(e.getMessage()).contains("deadline of 1000 ms", "OC000");
  }

  @Test
  void anotherTransactionBeginsWithAFullBudget() throws Exception {
    backOff();
    backOff();
    budget.reset();

    backOff();

    assertThat(budget.attempts()).isEqualTo(2);
  }

  @Test
  void transactionsThatRetryInVainUseUpTheQuotaOfTheProcess() throws Exception {
    for (int i = 0; i < 5; i++) {
      backOff();
      backOff();
      budget.reset();
    }

    assertThat(quota.left()).isZero();
    assertThat(exhausted().getMessage()).contains("retry quota");
  }

  @Test
  void successGivesTheQuotaBack() throws Exception {
    backOff();
    backOff();
    assertThat(quota.left()).isEqualTo(8);

    budget.succeeded();

    assertThat(quota.left()).isEqualTo(10);
    assertThat(budget.isUsed()).isFalse();
  }

  @Test
  void anInterruptEndsTheWait() {
    Thread.currentThread().interrupt();

    InterruptedException e = catchThrowableOfType(InterruptedException.class, this::backOff);

    assertThat(e).isNotNull();
    assertThat(Thread.interrupted()).isFalse();
  }

  private void backOff() throws DsqlRetryExhausted, InterruptedException {
    budget.backOff(Failure.DATA_CONFLICT, 0, NO_LIMIT, conflict);
  }

  private DsqlRetryExhausted exhausted() {
    return catchThrowableOfType(DsqlRetryExhausted.class, this::backOff);
  }
}
