package dev.dsqlkit.cluster;

import java.util.concurrent.atomic.AtomicLong;

/** Time that passes only by waiting. It begins near the overflow of nanoTime on purpose. */
final class TestTime implements ConnectTime {
  private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5_000_000_000L);

  @Override
  public long nanos() {
    return now.get();
  }

  @Override
  public void sleep(long nanos) {
    now.addAndGet(nanos);
  }
}
