package dev.dsqlkit.standin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;

/** A clock that stands still until it is moved; several threads may read it. */
public final class StandInClock implements InstantSource {
  private volatile Instant now;

  /** Stands at 2026-10-01T00:00:00Z. */
  public StandInClock() {
    this(Instant.parse("2026-10-01T00:00:00Z"));
  }

  public StandInClock(Instant now) {
    this.now = now;
  }

  /** Forth, or back where negative. */
  public synchronized void move(Duration by) {
    now = now.plus(by);
  }

  @Override
  public Instant instant() {
    return now;
  }

  /** The same clock for code that asks for a {@link Clock}; it moves with this one. */
  public Clock asClock() {
    return withZone(ZoneOffset.UTC);
  }
}
