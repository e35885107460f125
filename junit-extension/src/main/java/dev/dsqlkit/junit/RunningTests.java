package dev.dsqlkit.junit;

/** How many tests of a scope run. Thread-safe. */
final class RunningTests {
  private int count;
  private long overlaps;

  /**
   * A test that runs.
   *
   * @param overlaps how often tests had overlapped when it began
   */
  record Begun(long overlaps, boolean alone) {}

  synchronized Begun begin() {
    boolean alone = count == 0;
    if (!alone) {
      overlaps++;
    }
    count++;
    return new Begun(overlaps, alone);
  }

  /**
   * @return whether no other ran at any time since it began
   */
  synchronized boolean end(Begun begun) {
    count--;
    return begun.alone() && overlaps == begun.overlaps();
  }

  synchronized boolean isOne() {
    return count == 1;
  }

  synchronized boolean isNone() {
    return count == 0;
  }
}
