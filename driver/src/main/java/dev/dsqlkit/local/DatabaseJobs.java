package dev.dsqlkit.local;

import org.jspecify.annotations.Nullable;

/** How the jobs of one database run that sessions of this JVM submit. */
public final class DatabaseJobs {
  static final String INSTANT = "instant";
  static final String MANUAL = "manual";
  private static final String DELAYED = "delayed:";

  private final JobWorker worker = new JobWorker();

  /** Whatever the URLs say; null if they decide. Stays unread while it was never set. */
  private volatile @Nullable String override;

  private volatile boolean touched;

  static String delayed(long millis) {
    return DELAYED + millis;
  }

  static boolean isDelayed(String mode) {
    return mode.startsWith(DELAYED);
  }

  @Nullable String override() {
    return override;
  }

  /** Whether sessions may have a setting that is not their URL's. */
  boolean touched() {
    return touched;
  }

  void setOverride(@Nullable String mode) {
    override = mode;
    touched = true;
  }

  JobWorker worker() {
    return worker;
  }
}
