package dev.dsqlkit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dsqlkit.slot.Slot;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** A slot is one user's at a time, also where JUnit has no locks. */
class SlotUseTest {
  private static final Slot SLOT = Slot.named("slot-use-test");

  @Test
  void isOneUsersAtATime() {
    try (SlotUse first = SlotUse.begin(SLOT, "the test class One")) {
      assertThat(first.slot()).isEqualTo(SLOT);
      assertThatThrownBy(() -> SlotUse.begin(SLOT, "the test class Two"))
          .isInstanceOf(ExtensionConfigurationException.class)
          .hasMessageContaining(
              "the test class Two cannot use the slot \"slot-use-test\": the test class One uses it"
                  + " at the same time.")
          .hasMessageContaining("@ResourceLock(\"dsqlkit.slot.slot-use-test\")");
    }
    SlotUse.begin(SLOT, "the test class Two").close();
  }

  @Test
  void isLentToOneAtATime() {
    List<String> said = new ArrayList<>();
    try (SlotUse outer = SlotUse.begin(SLOT, "the test class Outer")) {
      try (SlotUse nested = outer.lend("the nested class A", () -> said.add("back"))) {
        assertThat(nested.slot()).isEqualTo(SLOT);
        assertThatThrownBy(() -> outer.lend("the nested class B", () -> said.add("never")))
            .hasMessageContaining("the nested class A uses it at the same time");
      }
      outer.lend("the nested class B", () -> said.add("back again")).close();
    }
    assertThat(said).containsExactly("back", "back again");
  }
}
