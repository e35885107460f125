package dev.dsqlkit.junit;

import static dev.dsqlkit.junit.LoggedTransaction.Outcome.COMMITTED;
import static dev.dsqlkit.junit.LoggedTransaction.Outcome.FAILED;
import static dev.dsqlkit.junit.LoggedTransaction.Outcome.OPEN;
import static dev.dsqlkit.junit.LoggedTransaction.Outcome.ROLLED_BACK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.dsqlkit.junit.LoggedTransaction.Outcome;
import dev.dsqlkit.slot.SqlEvent;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LoggedTransactionTest {
  private static final Sent TX = Sent.in(1);
  private static final SqlEvent INSERT = TX.statement("INSERT INTO t VALUES (1)", 1);
  private static final SqlEvent BROKEN = TX.failing("INSERT INTO t VALUES (1)", "23505", "twice");

  private final SqlRecorder recorder = new SqlRecorder(100, new TickingClock());
  private final DsqlSqlLog log = new DsqlSqlLog(recorder);

  static Stream<Arguments> endings() {
    return Stream.of(
        arguments(OPEN, List.of(INSERT)),
        arguments(COMMITTED, List.of(INSERT, TX.commit(1))),
        arguments(COMMITTED, List.of(INSERT, TX.statement("COMMIT", 0))),
        arguments(COMMITTED, List.of(INSERT, TX.statement("END", 0))),
        arguments(ROLLED_BACK, List.of(INSERT, TX.rollback())),
        arguments(ROLLED_BACK, List.of(INSERT, TX.statement("ROLLBACK", 0))),
        arguments(ROLLED_BACK, List.of(BROKEN, TX.statement("COMMIT", 0))),
        arguments(OPEN, List.of(INSERT, TX.statement("SAVEPOINT s", 0))),
        arguments(
            COMMITTED,
            List.of(BROKEN, TX.statement("ROLLBACK TO s", 0), TX.statement("COMMIT", 0))),
        arguments(FAILED, List.of(INSERT, TX.losingCommit())),
        arguments(FAILED, List.of(INSERT, TX.losingCommit(), TX.rollback())),
        arguments(
            COMMITTED,
            List.of(
                INSERT,
                TX.losingCommit(),
                TX.rollback(),
                TX.replay(2).statement("INSERT INTO t VALUES (1)", 1),
                TX.replay(2).commit(1))),
        arguments(COMMITTED, List.of(Sent.autocommit(1).statement("DELETE FROM t", 2))),
        arguments(FAILED, List.of(Sent.autocommit(1).failing("DELETE FROM t", "42P01", "no t"))),
        arguments(COMMITTED, List.of(Sent.autocommit(1).batch(2, "DELETE FROM t", "SELECT 1"))));
  }

  @ParameterizedTest
  @MethodSource("endings")
  void endsAsItsEventsSay(Outcome expected, List<SqlEvent> events) {
    events.forEach(recorder::on);

    assertThat(log.transactions()).extracting(LoggedTransaction::outcome).containsExactly(expected);
  }

  static Stream<Arguments> counts() {
    return Stream.of(
        arguments(3, List.of(TX.statement("a", 1), TX.batch(2, "b"))),
        arguments(5, List.of(TX.statement("a", 1), TX.commit(5))),
        arguments(2, List.of(TX.statement("a", 2), TX.replay(2).statement("a", 2))),
        arguments(2, List.of(TX.statement("a", 2), TX.commit(-1))),
        arguments(-1, List.of(TX.statement("a", -1), TX.commit(-1))));
  }

  @ParameterizedTest
  @MethodSource("counts")
  void countsTheRowsOfTheAttemptThatWroteMost(long expected, List<SqlEvent> events) {
    events.forEach(recorder::on);

    assertThat(log.transactions())
        .extracting(LoggedTransaction::rowsWritten)
        .containsExactly(expected);
  }

  @Test
  void lastsFromTheBeginningOfItsFirstStatementToItsEnd() {
    recorder.on(INSERT); // answered at 10 ms, took 1 ms
    recorder.on(TX.commit(1)); // 20 ms

    assertThat(log.transactions().get(0).duration()).isEqualTo(Duration.ofMillis(11));
  }

  @Test
  void lastsToNowWhileItIsOpen() {
    recorder.on(INSERT); // answered at 10 ms, took 1 ms

    assertThat(log.transactions().get(0).duration()).isEqualTo(Duration.ofMillis(11)); // 20 ms
    assertThat(log.transactions().get(0).duration()).isEqualTo(Duration.ofMillis(21)); // 30 ms
  }

  @Test
  void isTheConnectionsAndNotTheJvms() {
    recorder.on(Sent.connect());
    recorder.on(INSERT);
    recorder.on(Sent.in(2).statement("SELECT 1", 0));

    assertThat(log.transactions()).extracting(LoggedTransaction::number).containsExactly(1, 2);
    assertThat(log.statements())
        .extracting(LoggedStatement::sql)
        .containsExactly("INSERT INTO t VALUES (1)", "SELECT 1");
  }
}
