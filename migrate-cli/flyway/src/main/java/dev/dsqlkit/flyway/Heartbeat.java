package dev.dsqlkit.flyway;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.logging.Log;
import org.flywaydb.core.api.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/** Renews a lease three times in its life, in a thread of its own, until it is stopped or lost. */
final class Heartbeat {
  private static final Log LOG = LogFactory.getLog(Heartbeat.class);
  private static final int BEATS = 3;

  private final Renewal renewal;
  private final Duration time;
  private @Nullable ScheduledExecutorService thread;
  private long renewed;
  private boolean lost;

  /** Renews the lease once. */
  interface Renewal {
    /** False if the lease is somebody else's. */
    boolean renew() throws SQLException;
  }

  /**
   * @param time how long the lease lasts after each beat
   */
  Heartbeat(Renewal renewal, Duration time) {
    this.renewal = renewal;
    this.time = time;
  }

  /** Begins when the lease has just been taken. */
  synchronized void start() {
    lost = false;
    renewed = System.nanoTime();
    ScheduledExecutorService beating =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              Thread daemon = new Thread(work, "dsql-flyway-lease");
              daemon.setDaemon(true);
              return daemon;
            });
    long pause = time.toMillis() / BEATS;
    var unused = beating.scheduleWithFixedDelay(this::beat, pause, pause, TimeUnit.MILLISECONDS);
    thread = beating;
  }

  synchronized void stop() {
    if (thread != null) {
      thread.shutdown();
      thread = null;
    }
  }

  /**
   * Renews now. One that fails is not lost as long as the last one that succeeded lasts.
   *
   * @return false if the lease is lost
   */
  synchronized boolean beat() {
    if (lost || thread == null) {
      return !lost;
    }
    long before = System.nanoTime();
    try {
      if (renewal.renew()) {
        renewed = before;
      } else {
        lost = true;
      }
    } catch (SQLException | FlywayException e) {
      LOG.warn("The lease for migrations could not be renewed: " + e.getMessage());
      lost = System.nanoTime() - renewed > time.toNanos();
    }
    return !lost;
  }
}
