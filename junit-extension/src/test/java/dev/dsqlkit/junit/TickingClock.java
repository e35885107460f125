package dev.dsqlkit.junit;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** A clock that is 10 ms later each time that it is read. */
final class TickingClock implements LongSupplier {
  private final AtomicLong nanos = new AtomicLong();

  @Override
  public long getAsLong() {
    return nanos.getAndAdd(10_000_000);
  }
}
