package dev.dsqlkit.junit;

import dev.dsqlkit.junit.SweepPlan.Disturbance;
import dev.dsqlkit.junit.SweepPlan.Pass;

/**
 * One run of a sweep.
 *
 * @param commit which COMMIT is disturbed, 1 for the first; 0 for none
 * @param again whether it is the second undisturbed one
 */
record SweepRun(Pass pass, int commit, boolean again) {

  static SweepRun undisturbed(Pass pass, boolean again) {
    return new SweepRun(pass, 0, again);
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
        : again ? "undisturbed again, with other sequence values" : "undisturbed";
  }
}
