package dev.dsqlkit.standin;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Faults to come, in the order in which they were asked for. */
final class Faults {
  private final Deque<Fault> waiting = new ArrayDeque<>();

  synchronized void add(int times, Fault fault) {
    for (int i = 0; i < times; i++) {
      waiting.add(fault);
    }
  }

  synchronized void clear() {
    waiting.clear();
  }

  synchronized int size() {
    return waiting.size();
  }

  /** The next one, if it comes before TLS. */
  Optional<Fault> takeWordless() {
    return take(false);
  }

  /** The next one, if it is an error. */
  Optional<ErrorAnswer> takeAnswer() {
    return take(true).map(Fault::answer);
  }

  private synchronized Optional<Fault> take(boolean answered) {
    Fault next = waiting.peek();
    if (next == null || (next.answer() != null) != answered) {
      return Optional.empty();
    }
    return Optional.of(waiting.remove());
  }
}
