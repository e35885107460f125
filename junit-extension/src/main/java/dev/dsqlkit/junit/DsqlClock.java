package dev.dsqlkit.junit;

import java.time.Duration;
import java.time.Instant;

/**
 * The clock by which the transactions and sessions of a test's database grow old. On a cluster
 * asking for it skips the test.
 */
public final class DsqlClock {
  private final Controls controls;
  private final SqlRecorder recorder;

  DsqlClock(Controls controls, SqlRecorder recorder) {
    this.controls = controls;
    this.recorder = recorder;
  }

  /**
   * Moves it on: by more than 300 s, and open transactions fail with their next statement or
   * COMMIT; by more than 60 minutes, and open sessions are closed with their next call. What begins
   * later is young again.
   *
   * @throws IllegalArgumentException if the time is negative
   */
  public void advance(Duration by) {
    controls.clock().advance(by);
    recorder.note("clock advanced by " + by);
  }

  public Instant now() {
    return controls.clock().instant();
  }
}
