package dev.dsqlkit.junit;

import dev.dsqlkit.local.When;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A fault that was asked for; it strikes once unless it is told otherwise, at once. */
public final class AskedFault {
  private final String what;
  private final When when;
  private final String fault;
  private final Consumer<When> plan;
  private final Consumer<String> note;

  private AskedFault(
      String what, When when, String fault, Consumer<When> plan, Consumer<String> note) {
    this.what = what;
    this.when = when;
    this.fault = fault;
    this.plan = plan;
    this.note = note;
  }

  static AskedFault first(
      String what, When when, String fault, Consumer<When> plan, Consumer<String> note) {
    AskedFault asked = new AskedFault(what, when, fault, plan, note);
    asked.add(when);
    return asked;
  }

  /**
   * So many calls fail in a row.
   *
   * @param times at least 1, the one that was asked for included
   */
  public void times(int times) {
    if (times < 1 || when.last() == Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          times < 1
              ? "A fault strikes once at least, but this one " + times + " times"
              : "A fault with a probability has no number of times");
    }
    if (times > 1) {
      add(behind().times(times - 1));
    }
  }

  /** All calls from this one on fail. */
  public void always() {
    if (when.last() != Integer.MAX_VALUE) {
      add(behind().always());
    }
  }

  private When behind() {
    int next = when.number() + 1;
    return new When(next, next, when.chance(), when.seed(), when.table());
  }

  private void add(When now) {
    plan.accept(now);
    note.accept("fault asked for: " + text(now));
  }

  private String text(When now) {
    @Nullable String table = now.table();
    String last =
        now.last() == Integer.MAX_VALUE
            ? " and all later ones"
            : now.last() == now.number() ? "" : " to " + now.last();
    String chance = now.chance() < 1 ? ", chance " + now.chance() + ", seed " + now.seed() : "";
    return "%s %d%s%s: %s%s"
        .formatted(
            what, now.number(), last, table == null ? "" : " writing " + table, fault, chance);
  }
}
