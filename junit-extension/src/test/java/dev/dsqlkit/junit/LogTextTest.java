package dev.dsqlkit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dsqlkit.junit.schema.MaskedSql;
import dev.dsqlkit.retry.RetryEvent.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogTextTest {
  private final SqlRecorder recorder = new SqlRecorder(100, new TickingClock());

  @Test
  void hasALineForEachEntry() {
    Sent first = Sent.in(4);
    Sent second = first.replay(2);
    recorder.on(Sent.connect());
    recorder.on(first.statement("INSERT INTO t\n  VALUES ('secret', ?)", 1));
    recorder.note("fault: COMMIT 1 fails with OC000");
    recorder.on(first.losingCommit());
    recorder.on(first.retry(Outcome.RETRYING, ""));
    recorder.on(second.batch(2, "DELETE FROM t WHERE id = 5", "DELETE FROM t WHERE id = 5"));
    recorder.on(second.failing("SELECT 'secret'::int", "22P02", "invalid input: \"secret\""));
    recorder.on(second.commit(3));

    assertThat(withoutCallSites(new DsqlSqlLog(recorder).text()))
        .isEqualTo(
            """
            +10.0 ms CONNECT | 1.0 ms
            +20.0 ms t1#1 INSERT INTO t VALUES (?, ?) | 1 row, 1.0 ms
            +30.0 ms -- fault: COMMIT 1 fails with OC000
            +40.0 ms t1#1 COMMIT | 0 rows, FAILED 40001 OC000, 1.0 ms
            +50.0 ms t1#1 RETRY by the driver after OC000: retrying, 1 attempt so far, waited 2.0 ms
            +60.0 ms t1#2 (replay) BATCH of 2: DELETE FROM t WHERE id = ? | 2 rows, 1.0 ms
            +70.0 ms t1#2 (replay) SELECT ?::int | 0 rows, FAILED 22P02, 1.0 ms
            +80.0 ms t1#2 (replay) COMMIT | 3 rows, 1.0 ms""");
  }

  @Test
  void namesTheCallSiteWithItsLine() {
    recorder.on(Sent.in(1).statement("SELECT 1", 0));

    assertThat(new DsqlSqlLog(recorder).text())
        .matches(
            ".* \\| dev\\.dsqlkit\\.junit\\.LogTextTest\\.names\\w+\\(LogTextTest.java:\\d+\\)");
  }

  @Test
  void namesThreadsWhereThereAreSeveral() throws InterruptedException {
    recorder.on(Sent.in(1).statement("SELECT 1", 0));
    Thread other = new Thread(() -> recorder.on(Sent.in(2).statement("SELECT 2", 0)), "other");
    other.start();
    other.join();

    assertThat(new DsqlSqlLog(recorder).text())
        .contains("+10.0 ms [" + Thread.currentThread().getName() + "] t1#1")
        .contains("+20.0 ms [other] t2#1");
  }

  @Test
  void tellsWhyTheDriverGaveUp() {
    recorder.on(Sent.in(1).retry(Outcome.NOT_REPLAYABLE, "it has used COPY"));

    assertThat(new DsqlSqlLog(recorder).text())
        .contains("not replayable, 1 attempt so far, waited 2.0 ms: it has used COPY");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          SELECT 'a', 1.5, x'0f', ?, $1, "b"  | SELECT ?, ?, ?, ?, $1, "b"
          SELECT 1;  SELECT $$secret$$;       | SELECT ?; SELECT ?;
          SELECT 'never ends                  | SELECT ?
          COMMIT                              | COMMIT
          `  /* why */ SELECT 1`              | /* why */ SELECT ?
          """)
  void hasNoConstantsInIt(String sql, String shown) {
    assertThat(MaskedSql.of(sql)).isEqualTo(shown);
  }

  @Test
  void cutsLongTexts() {
    recorder.on(Sent.in(1).statement("SELECT " + "a, ".repeat(500), 0));

    assertThat(new DsqlSqlLog(recorder).text())
        .contains(" SELECT a, a,")
        .contains("…")
        .hasSizeLessThan(400);
  }

  private static String withoutCallSites(String text) {
    return text.replaceAll(" \\| dev\\.dsqlkit\\S+", "");
  }
}
