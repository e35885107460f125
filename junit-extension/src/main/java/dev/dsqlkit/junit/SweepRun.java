package dev.dsqlkit.junit;

import dev.dsqlkit.junit.SweepPlan.Disturbance;
import dev.dsqlkit.junit.SweepPlan.Pass;

/**
 * One run of a sweep.
 *
 * @param commit which COMMIT is disturbed, 1 for the first; 0 for none
 * @param again whether it is the second undisturbed one of its kind
 */
record SweepRun(Pass pass, Turn rival, int commit, boolean again) {

  /** When the rival does its work. */
  enum Turn {
    /** There is none, or its turn comes with the conflict. */
    NONE(""),
    FIRST(", behind the rival"),
    LAST(", before the rival");

    private final String text;

    Turn(String text) {
      this.text = text;
    }
  }

  static SweepRun undisturbed(Pass pass, Turn rival, boolean again) {
    return new SweepRun(pass, rival, 0, again);
  }

  static SweepRun disturbed(Pass pass, int commit) {
    return new SweepRun(pass, Turn.NONE, commit, false);
  }

  boolean isDisturbed() {
    return commit > 0;
  }

  /**
   * For reports.
   *
   * @param commits how many there are
   */
  String text(Disturbance disturbance, int commits) {
    return isDisturbed()
        ? "commit %d of %d %s, %s".formatted(commit, commits, disturbance.text(), pass.text())
        : (again ? "undisturbed again, with other sequence values" : "undisturbed") + rival.text;
  }
}
