package dev.dsqlkit.migrate.verify;

import dev.dsqlkit.migrate.fix.UnifiedDiff;
import dev.dsqlkit.migrate.script.Span;
import dev.dsqlkit.rules.Fix;
import java.util.List;

/**
 * A script that was repaired.
 *
 * @param file as given
 * @param original the text as it was
 * @param text the repaired text; its bytes are those of {@code ScriptBytes.encode}
 * @param applied what was done, in the order of the script
 * @param offered what a review could allow, and was not done
 * @param takenBack what was not done because the outcome was not what it should be
 * @param left what is still found, in the repaired text
 */
public record ScriptFix(
    String file,
    String original,
    String text,
    List<Change> applied,
    List<Change> offered,
    List<Change> takenBack,
    List<Finding> left) {

  /**
   * One repair.
   *
   * @param rule the rule whose finding it settles
   * @param span the place, in the original text; of what is offered, in the repaired one
   * @param change what is done, and for one to review what it changes, in one sentence
   */
  public record Change(String rule, Fix kind, Span span, String change) {}

  public boolean isChanged() {
    return !original.equals(text);
  }

  /** The difference in unified form; empty if there is none. */
  public String diff() {
    return UnifiedDiff.of(file, original, text);
  }
}
