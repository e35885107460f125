package dev.dsqlkit.local;

import java.util.concurrent.atomic.AtomicLong;

/** Counts the DDL that sessions of this JVM committed in one database. */
public final class CatalogVersion {
  private final AtomicLong version = new AtomicLong();

  public long current() {
    return version.get();
  }

  public void changed() {
    version.incrementAndGet();
  }
}
