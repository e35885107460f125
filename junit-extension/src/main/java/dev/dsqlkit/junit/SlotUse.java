package dev.dsqlkit.junit;

import dev.dsqlkit.slot.Slot;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/**
 * Who uses a slot. JUnit's locks keep two of them apart; where it has none (before 5.12) the second
 * is told so, rather than that it changes the database under the feet of the first.
 */
final class SlotUse implements AutoCloseable {
  private static final Map<String, String> USERS = new ConcurrentHashMap<>();

  private final Slot slot;
  private final String user;
  private final Runnable afterwards;
  private @Nullable String borrower;

  /**
   * @param afterwards gives the slot back to whom it was borrowed from
   */
  private SlotUse(Slot slot, String user, Runnable afterwards) {
    this.slot = slot;
    this.user = user;
    this.afterwards = afterwards;
  }

  /**
   * @throws ExtensionConfigurationException if another one uses it
   */
  static SlotUse begin(Slot slot, String user) {
    @Nullable String other = USERS.putIfAbsent(slot.name(), user);
    if (other != null) {
      throw refused(slot, user, other);
    }
    return new SlotUse(slot, user, () -> USERS.remove(slot.name()));
  }

  /**
   * Lets a nested class or a method have it.
   *
   * @param afterwards is run when that has ended
   * @throws ExtensionConfigurationException if another one has it
   */
  synchronized SlotUse lend(String to, Runnable afterwards) {
    if (borrower != null) {
      throw refused(slot, to, borrower);
    }
    borrower = to;
    return new SlotUse(
        slot,
        to,
        () -> {
          afterwards.run();
          taken();
        });
  }

  private synchronized void taken() {
    borrower = null;
  }

  private static ExtensionConfigurationException refused(Slot slot, String user, String other) {
    return new ExtensionConfigurationException(
        "%s cannot use the slot \"%s\": %s uses it at the same time. Give each a slot of its own, or have them run one after the other by @ResourceLock(\"%s\") on both, which JUnit 5.12 and later do without being told."
            .formatted(user, slot.name(), other, SlotLocks.key(slot.name())));
  }

  Slot slot() {
    return slot;
  }

  @Override
  public void close() {
    afterwards.run();
  }

  @Override
  public String toString() {
    return user + " uses " + slot;
  }
}
