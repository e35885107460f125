package dev.dsqlkit.retry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who is told of retries without having asked, because it is there: Flight Recorder, Micrometer.
 */
final class Observers {
  /** Told before the listeners of the application. */
  static final List<RetryListener> PRESENT = present();

  /**
   * By name, because this package must work without Micrometer, and because a service loader would
   * look for others on the whole class path; the class is ours and the name is not configurable.
   */
  private static final String METERS = "dev.dsqlkit.micrometer.RetryMeters";

  private Observers() {}

  private static List<RetryListener> present() {
    List<RetryListener> present = new ArrayList<>();
    if (ModuleLayer.boot().findModule("jdk.jfr").isPresent()) {
      present.add(RecordedRetry::record); // the class is not loaded before the first event
    }
    meters().ifPresent(present::add);
    return List.copyOf(present);
  }

  private static Optional<RetryListener> meters() {
    try {
      return Optional.of(
          Class.forName(METERS)
              .asSubclass(RetryListener.class)
              .getDeclaredConstructor()
              .newInstance());
    } catch (ReflectiveOperationException | LinkageError e) {
      return Optional.empty(); // Micrometer is not there
    }
  }
}
