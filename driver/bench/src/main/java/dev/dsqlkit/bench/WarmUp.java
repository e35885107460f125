package dev.dsqlkit.bench;

import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;

/** Tells when the compiler of this JVM rests, which it may take long for on a busy machine. */
final class WarmUp {
  /** How long the compiler may work in a second that counts as rest. */
  private static final long RESTING_MILLIS = 50;

  private static final long SECOND = 1_000_000_000;
  private static final int LEAST_SECONDS = 5;
  private static final int MOST_SECONDS = 30;

  private final CompilationMXBean compiler = ManagementFactory.getCompilationMXBean();
  private final long start = System.nanoTime();
  private long secondBegan = start;
  private long spent;

  /** To be asked again and again, and more than once a second. */
  boolean isOver() {
    long now = System.nanoTime();
    if (now - secondBegan < SECOND) {
      return false;
    }
    secondBegan = now;
    long before = spent;
    spent = compiler.getTotalCompilationTime();
    boolean rests = spent - before < RESTING_MILLIS;
    return (rests && now - start >= LEAST_SECONDS * SECOND) || now - start >= MOST_SECONDS * SECOND;
  }
}
