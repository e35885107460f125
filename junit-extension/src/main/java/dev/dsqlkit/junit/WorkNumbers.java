package dev.dsqlkit.junit;

import dev.dsqlkit.retry.RetryEvent.Outcome;
import dev.dsqlkit.slot.SqlEvent;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Numbers the transactions of a log, and finds those that are attempts of one unit of work. The
 * caller synchronizes.
 */
final class WorkNumbers {
  static final Place NOWHERE = new Place(0, 1);

  private final Map<Key, Begun> known = new HashMap<>();
  private final Map<Long, Place> lastOfThread = new HashMap<>();
  private final Set<Long> retrying = new HashSet<>();
  private int count;

  /** Which transaction of the log, and which attempt of it. */
  record Place(int transaction, int attempt) {}

  private record Key(int connection, int transaction) {}

  /** A transaction of the log, and the attempts of it before this transaction of a connection. */
  private record Begun(int transaction, int earlierAttempts) {}

  Place place(long thread, SqlEvent event) {
    Begun begun =
        known.computeIfAbsent(
            new Key(event.connection(), event.transaction()), key -> begin(thread));
    Place place = new Place(begun.transaction(), begun.earlierAttempts() + event.attempt());
    lastOfThread.put(thread, place);
    return place;
  }

  /**
   * Has the next transaction of a thread count as another attempt of its last one.
   *
   * @return false if the log knows nothing of the thread: the retry is another test's
   */
  boolean retried(long thread, Outcome outcome) {
    if (!lastOfThread.containsKey(thread)) {
      return false;
    }
    if (outcome == Outcome.RETRYING) {
      retrying.add(thread);
    }
    return true;
  }

  private Begun begin(long thread) {
    if (retrying.remove(thread)) {
      Place last = lastOfThread.getOrDefault(thread, NOWHERE);
      return new Begun(last.transaction(), last.attempt());
    }
    count++;
    return new Begun(count, 0);
  }
}
