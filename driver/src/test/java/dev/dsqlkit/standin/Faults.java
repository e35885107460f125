package dev.dsqlkit.standin;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Predicate;

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
    return take(fault -> fault.answer() == null && fault != Fault.SILENCE_AFTER_TLS);
  }

  /** Whether the next one is silence after TLS, which is over then. */
  boolean takeSilenceAfterTls() {
    return take(fault -> fault == Fault.SILENCE_AFTER_TLS).isPresent();
  }

  /** The next one, if it is an error. */
  Optional<ErrorAnswer> takeAnswer() {
    return take(fault -> fault.answer() != null).map(Fault::answer);
  }

  private synchronized Optional<Fault> take(Predicate<Fault> wanted) {
    Fault next = waiting.peek();
    return next == null || !wanted.test(next) ? Optional.empty() : Optional.of(waiting.remove());
  }
}
