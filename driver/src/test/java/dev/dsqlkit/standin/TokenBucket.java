package dev.dsqlkit.standin;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** How fast connections may come: a burst, and then so many per second. */
final class TokenBucket {
  private final InstantSource clock;
  private final double perSecond;
  private final double burst;
  private double tokens;
  private Instant filled;

  TokenBucket(InstantSource clock, double perSecond, double burst) {
    this.clock = clock;
    this.perSecond = perSecond;
    this.burst = burst;
    this.tokens = burst;
    this.filled = clock.instant();
  }

  synchronized boolean take() {
    Instant now = clock.instant();
    double seconds = Duration.between(filled, now).toNanos() / 1e9;
    tokens = Math.min(burst, tokens + Math.max(0, seconds) * perSecond);
    filled = now;
    if (tokens < 1) {
      return false;
    }
    tokens--;
    return true;
  }
}
