package dev.dsqlkit.replay;

import java.util.concurrent.atomic.AtomicLong;

/** The memory that all journals of the process share, handed out in pieces. */
final class JournalMemory {
  private static final long MIB = 1024 * 1024;
  private static final long PIECE = 64 * 1024;

  private static final JournalMemory SHARED =
      new JournalMemory(Math.min(256 * MIB, Runtime.getRuntime().maxMemory() / 16));

  private final long limit;
  private final AtomicLong used = new AtomicLong();

  JournalMemory(long limit) {
    this.limit = limit;
  }

  static JournalMemory shared() {
    return SHARED;
  }

  /**
   * Reserves for a journal that has reserved something already.
   *
   * @return what it has reserved now; less than needed if there is no more
   */
  long reserve(long reserved, long needed) {
    if (needed <= reserved) {
      return reserved;
    }
    long more = (needed - reserved + PIECE - 1) / PIECE * PIECE;
    if (used.addAndGet(more) > limit) {
      used.addAndGet(-more);
      return reserved;
    }
    return reserved + more;
  }

  void release(long reserved) {
    if (reserved > 0) {
      used.addAndGet(-reserved);
    }
  }

  long used() {
    return used.get();
  }
}
