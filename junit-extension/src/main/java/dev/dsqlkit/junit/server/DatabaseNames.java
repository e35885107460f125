package dev.dsqlkit.junit.server;

import java.security.SecureRandom;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Names of databases that no other JVM gives on the same server: {@code t_RUN_NUMBER}, with a
 * random number of eight hexadecimal digits for the run.
 */
final class DatabaseNames {
  private final int run = new SecureRandom().nextInt();
  private final AtomicInteger last = new AtomicInteger();

  int run() {
    return run;
  }

  String next() {
    return "t_%08x_%d".formatted(run, last.incrementAndGet());
  }
}
