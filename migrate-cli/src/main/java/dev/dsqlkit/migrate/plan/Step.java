package dev.dsqlkit.migrate.plan;

import java.util.List;

/**
 * One step of a plan. It runs only while {@code ready} holds, and is passed over once {@code done}
 * does, so that a plan can go on after any interruption.
 *
 * @param id what it is known by, such as {@code public.orders.channel/add}
 * @param object what it changes, such as {@code column public.orders.channel}
 * @param title in a few words
 * @param ready what must be so before it
 * @param done what is so after it
 * @param why why it is there, in one sentence
 */
public record Step(
    String id,
    Sign sign,
    String object,
    String title,
    Action action,
    Condition ready,
    Condition done,
    List<Hazard> hazards,
    String why) {

  /** What becomes of the object. */
  public enum Sign {
    ADD("+"),
    CHANGE("~"),
    DESTROY("-"),
    REPLACE("+/-");

    private final String text;

    Sign(String text) {
      this.text = text;
    }

    /** As it is printed. */
    public String text() {
      return text;
    }
  }
}
