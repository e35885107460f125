package dev.dsqlkit.bench;

import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;

/**
 * Tells when the compiler of this JVM rests, which it may take long for on a busy machine. Its time
 * is told when it is done with a method, so that one second of rest says little.
 */
final class WarmUp {
  /** How long the compiler may work in a second that counts as rest. */
  private static final long RESTING_MILLIS = 50;

  private static final long SECOND = 1_000_000_000;
  private static final int RESTING_SECONDS = 4;
  private static final int MOST_SECONDS = 30;

  private final CompilationMXBean compiler = ManagementFactory.getCompilationMXBean();
  private final long start = System.nanoTime();
  private long secondBegan = start;
  private long spent;
  private int resting;

  /** To be asked again and again, and more than once a second. */
  boolean isOver() {
    long now = System.nanoTime();
    if (now - secondBegan < SECOND) {
      return false;
    }
    secondBegan = now;
    long before = spent;
    spent = compiler.getTotalCompilationTime();
    resting = spent - before < RESTING_MILLIS ? resting + 1 : 0;
    return resting >= RESTING_SECONDS || now - start >= MOST_SECONDS * SECOND;
  }
}
