package dev.dsqlkit.junit;

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

  private final String slot;

  private SlotUse(String slot) {
    this.slot = slot;
  }

  /**
   * @throws ExtensionConfigurationException if another one uses it
   */
  static SlotUse begin(String slot, String user) {
    @Nullable String other = USERS.putIfAbsent(slot, user);
    if (other != null) {
      throw new ExtensionConfigurationException(
          "%s cannot use the slot \"%s\": %s uses it at the same time. Give each a slot of its own, or have them run one after the other by @ResourceLock(\"%s\") on both, which JUnit 5.12 and later do without being told."
              .formatted(user, slot, other, SlotLocks.key(slot)));
    }
    return new SlotUse(slot);
  }

  @Override
  public void close() {
    USERS.remove(slot);
  }
}
