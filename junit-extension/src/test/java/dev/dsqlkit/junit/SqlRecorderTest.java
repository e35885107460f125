package dev.dsqlkit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dsqlkit.retry.Failure;
import dev.dsqlkit.retry.RetryEvent;
import dev.dsqlkit.retry.RetryEvent.Layer;
import dev.dsqlkit.retry.RetryEvent.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SqlRecorderTest {
  private final SqlRecorder recorder = new SqlRecorder(100, new TickingClock());
  private final DsqlSqlLog log = new DsqlSqlLog(recorder);

  @Test
  void keepsTheOrderWithTimesAndThreads() {
    recorder.on(Sent.in(1).statement("SELECT 1", 0));
    recorder.note("seed 42");
    recorder.on(Sent.in(1).commit(0));

    List<LogEntry> entries = recorder.recording().entries();
    assertThat(entries)
        .extracting(LogEntry::at)
        .containsExactly(Duration.ofMillis(10), Duration.ofMillis(20), Duration.ofMillis(30));
    assertThat(log.statements())
        .extracting(LoggedStatement::thread)
        .containsExactly(Thread.currentThread().getName());
  }

  @Test
  void keepsTheLastAndCountsTheOthers() {
    SqlRecorder small = new SqlRecorder(2, new TickingClock());
    for (int i = 1; i <= 5; i++) {
      small.note("note " + i);
    }

    assertThat(small.recording().dropped()).isEqualTo(3);
    assertThat(new DsqlSqlLog(small).text())
        .isEqualTo("(3 older lines before these)\n+40.0 ms -- note 4\n+50.0 ms -- note 5");
  }

  @Test
  void beginsAnewWhenCleared() {
    recorder.on(Sent.in(7).statement("SELECT 1", 0));
    log.clear();
    recorder.on(Sent.in(8).statement("SELECT 2", 0));

    assertThat(log.statements()).hasSize(1);
    assertThat(log.transactions().get(0).number()).isEqualTo(1);
    assertThat(recorder.recording().dropped()).isZero();
  }

  @Test
  void countsAnotherTransactionOfAUnitOfWorkAsItsNextAttempt() {
    recorder.on(Sent.in(1).statement("INSERT INTO t VALUES (1)", 1));
    recorder.on(Sent.in(1).losingCommit());
    recorder.on(Sent.in(1).replay(2).statement("INSERT INTO t VALUES (1)", 1));
    recorder.on(Sent.in(1).replay(2).losingCommit());
    recorder.on(retried(Outcome.RETRYING));
    recorder.on(Sent.in(2).statement("INSERT INTO t VALUES (1)", 1));
    recorder.on(Sent.in(2).replay(2).statement("INSERT INTO t VALUES (1)", 1));
    recorder.on(Sent.in(2).replay(2).commit(1));
    recorder.on(retried(Outcome.SUCCEEDED));
    recorder.on(Sent.in(3).statement("INSERT INTO t VALUES (2)", 1));

    List<LoggedTransaction> transactions = log.transactions();
    assertThat(transactions).extracting(LoggedTransaction::attempts).containsExactly(4, 1);
    assertThat(transactions.get(0).committed()).isTrue();
    assertThat(transactions.get(0).statements())
        .extracting(LoggedStatement::attempt)
        .containsExactly(1, 2, 3, 4);
  }

  @Test
  void leavesRetriesOfThreadsThatItHasNotSeenToOtherTests() {
    recorder.on(retried(Outcome.RETRYING));
    recorder.on(Sent.in(1).statement("INSERT INTO t VALUES (1)", 1));

    assertThat(log.transactions()).extracting(LoggedTransaction::attempts).containsExactly(1);
    assertThat(log.text()).doesNotContain("RETRY");
  }

  @Test
  void losesNothingWhenThreadsRecordAtATime() throws Exception {
    SqlRecorder shared = new SqlRecorder();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<?>> done =
          IntStream.range(0, 4)
              .<Future<?>>mapToObj(
                  thread ->
                      threads.submit(
                          () ->
                              IntStream.range(0, 500)
                                  .mapToObj(i -> Sent.autocommit(thread * 1_000 + i))
                                  .forEach(sent -> shared.on(sent.statement("SELECT 1", 0)))))
              .toList();
      for (Future<?> each : done) {
        each.get();
      }
    } finally {
      threads.shutdownNow();
    }

    assertThat(new DsqlSqlLog(shared).transactions()).hasSize(2_000);
    assertThat(shared.recording().entries()).extracting(LogEntry::at).isSorted();
  }

  private static RetryEvent retried(Outcome outcome) {
    return new RetryEvent(
        Layer.UNIT_OF_WORK,
        outcome,
        Failure.DATA_CONFLICT,
        1,
        0,
        0,
        Duration.ofMillis(1),
        Duration.ofMillis(1),
        "");
  }
}
