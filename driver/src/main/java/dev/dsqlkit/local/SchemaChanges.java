package dev.dsqlkit.local;

import java.util.concurrent.atomic.AtomicLong;

/** Counts the transactions with DDL that sessions of this JVM have committed in one database. */
public final class SchemaChanges {
  private final AtomicLong count = new AtomicLong();

  public long count() {
    return count.get();
  }

  /** Counts one more, and tells how many there are with it. */
  public long changed() {
    return count.incrementAndGet();
  }
}
