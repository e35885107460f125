package dev.dsqlkit.junit;

import static dev.dsqlkit.junit.DsqlAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dsqlkit.retry.RetryEvent.Outcome;
import dev.dsqlkit.slot.SqlEvent;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opentest4j.AssertionFailedError;

class SqlLogAssertTest {
  private static final String INSERT = "INSERT INTO t VALUES (1)";

  private final SqlRecorder recorder = new SqlRecorder(100, new TickingClock());
  private final DsqlSqlLog log = new DsqlSqlLog(recorder);

  /** What the application under test would do by JDBC. */
  private record Orders(SqlRecorder driver) {
    void place(SqlEvent... events) {
      for (SqlEvent event : events) {
        driver.on(event);
      }
    }

    void read(SqlEvent event) {
      driver.on(event);
    }
  }

  private final Orders orders = new Orders(recorder);

  @BeforeEach
  void readInTwoAttemptsAndPlaceInThree() {
    orders.read(Sent.autocommit(1).statement("SELECT 1", 0));
    orders.read(Sent.autocommit(1).replay(2).statement("SELECT 1", 0));
    Sent placing = Sent.in(2);
    orders.place(placing.statement(INSERT, 4), placing.losingCommit());
    orders.place(placing.replay(2).statement(INSERT, 4), placing.replay(2).losingCommit());
    orders.place(placing.replay(3).statement(INSERT, 4), placing.replay(3).commit(4));
  }

  @Test
  void looksAtAllTransactionsOrAtThoseOfACaller() {
    assertThat(log).hasAttempts(2).hasAttempts(3).transactions("place").hasAttempts(3);
    assertThat(log).transactions("SqlLogAssertTest$Orders").transactions("read").hasAttempts(2);
  }

  @Test
  void saysHowManyAttemptsThereWere() {
    assertThatThrownBy(() -> assertThat(log).transactions("place").hasAttempts(2))
        .isInstanceOf(AssertionFailedError.class)
        .hasMessageStartingWith(
            """
            No transaction of "place" had 2 attempts; the most were 3.
            Transaction 2: committed, 3 attempts, 4 rows, 51.0 ms
              +30.0 ms t2#1 INSERT INTO t VALUES (?) | 4 rows, 1.0 ms | \
            dev.dsqlkit.junit.SqlLogAssertTest$Orders.place(SqlLogAssertTest.java:""");
    assertThatThrownBy(() -> assertThat(new DsqlSqlLog(new SqlRecorder())).hasAttempts(1))
        .hasMessage("No transaction had 1 attempt; there is none.");
  }

  @Test
  void doesNotPassForWantOfTransactions() {
    assertThatThrownBy(() -> assertThat(log).transactions("cancel"))
        .isInstanceOf(AssertionFailedError.class)
        .hasMessageStartingWith("No transaction of \"cancel\" is in the log.\nTransaction 1:");
  }

  @Test
  void limitsRows() {
    assertThat(log).hasMaxRowsPerTransaction(4);
    assertThatThrownBy(() -> assertThat(log).hasMaxRowsPerTransaction(3))
        .hasMessageStartingWith("These transactions wrote more than 3 rows:\nTransaction 2:")
        .hasMessageNotContaining("Transaction 1:");
  }

  @Test
  void doesNotTakeRowsThatNobodyCountedForNone() {
    orders.place(Sent.in(3).statement(INSERT, -1));

    assertThatThrownBy(() -> assertThat(log).hasMaxRowsPerTransaction(1_000))
        .hasMessageStartingWith("Nobody has counted the rows")
        .hasMessageContaining("Transaction 3:")
        .hasMessageNotContaining("Transaction 2:");
  }

  @Test
  void limitsTheTime() {
    assertThat(log).neverHoldsTransactionLongerThan(Duration.ofMillis(51));
    assertThatThrownBy(() -> assertThat(log).neverHoldsTransactionLongerThan(Duration.ofMillis(50)))
        .hasMessageStartingWith("These transactions took longer than 50.0 ms:\nTransaction 2:");
  }

  @Test
  void isContentWithWhatTheDriverHasReplayed() {
    assertThatCode(() -> assertThat(log).hasNoStatementOutsideRetry()).doesNotThrowAnyException();
  }

  @Test
  void findsAConflictThatTheApplicationGot() {
    Sent lost = Sent.in(3);
    orders.place(
        lost.statement(INSERT, 1),
        lost.losingCommit(),
        lost.retry(Outcome.NOT_REPLAYABLE, "it has used COPY"),
        lost.rollback());

    assertThatThrownBy(() -> assertThat(log).hasNoStatementOutsideRetry())
        .hasMessageStartingWith(
            "Nobody retries these transactions after a conflict:\n"
                + "Transaction 3: failed, 1 attempt, 1 row")
        .hasMessageContaining("it has used COPY");
  }

  @Test
  void isContentWithAnotherErrorAndWithAReader() {
    orders.place(Sent.autocommit(3).failing(INSERT, "23505", "twice"));
    orders.place(Sent.autocommit(4).failing("SELECT 1", "40001", "changed (OC001)"));

    assertThatCode(() -> assertThat(log).hasNoStatementOutsideRetry()).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INSERT INTO t VALUES (1)",
        "UPDATE t SET a = 1",
        "DELETE FROM t",
        "WITH gone AS (DELETE FROM t RETURNING a) SELECT * FROM gone",
        "SELECT a FROM t FOR UPDATE"
      })
  void findsWhatReliesOnTheDriverAloneWhereTheDriverDoesNotRetry(String sql) {
    recorder.clear();
    recorder.retry(DsqlTest.Retry.OFF);
    orders.place(Sent.autocommit(3).statement(sql, 1));

    assertThatThrownBy(() -> assertThat(log).hasNoStatementOutsideRetry())
        .hasMessageStartingWith("Nobody retries these transactions after a conflict:");
  }

  @Test
  void isContentWithReadersWhereTheDriverDoesNotRetry() {
    recorder.clear();
    recorder.retry(DsqlTest.Retry.OFF);
    orders.read(Sent.autocommit(3).statement("SELECT a FROM t", 0));

    assertThat(log).hasNoStatementOutsideRetry();
  }

  @Test
  void isContentWithAUnitOfWorkWhereTheDriverDoesNotRetry() {
    recorder.clear();
    recorder.retry(DsqlTest.Retry.OFF);
    Loop.run(() -> orders.place(Sent.autocommit(3).statement(INSERT, 1)));

    assertThat(log).hasNoStatementOutsideRetry();
  }

  @Test
  void refusesToJudgeALogThatIsNotComplete() {
    IntStream.range(0, 101).forEach(i -> recorder.note("note " + i));

    assertThatThrownBy(() -> assertThat(log))
        .hasMessageStartingWith("The log has dropped its 9 oldest lines. Call clear()");
  }

  @Test
  void showsTheBeginningOfALongLog() {
    for (int i = 3; i < 50; i++) {
      orders.place(Sent.autocommit(i).statement(INSERT, 9));
    }

    assertThatThrownBy(() -> assertThat(log).hasMaxRowsPerTransaction(8))
        .satisfies(failure -> assertThat(failure.getMessage().lines()).hasSize(41))
        .hasMessageEndingWith("(55 more lines)");
  }
}
