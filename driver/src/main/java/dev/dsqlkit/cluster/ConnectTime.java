package dev.dsqlkit.cluster;

import java.util.concurrent.TimeUnit;

/** The time by which connects wait; tests have one that passes at once. */
interface ConnectTime {
  ConnectTime SYSTEM =
      new ConnectTime() {
        @Override
        public long nanos() {
          return System.nanoTime();
        }

        @Override
        public void sleep(long nanos) throws InterruptedException {
          TimeUnit.NANOSECONDS.sleep(nanos);
        }
      };

  long nanos();

  void sleep(long nanos) throws InterruptedException;
}
