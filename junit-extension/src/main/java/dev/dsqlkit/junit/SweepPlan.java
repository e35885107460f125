package dev.dsqlkit.junit;

import dev.dsqlkit.junit.SweepRun.Turn;
import dev.dsqlkit.local.Fault;
import java.util.List;
import java.util.Set;

/**
 * What a sweep does to each COMMIT.
 *
 * @param annotation for messages
 * @param passes what is swept, one after the other
 * @param rival a method of the test's class that is run when a COMMIT loses; empty for none
 * @param ignore columns that are not compared
 */
record SweepPlan(
    String annotation,
    Disturbance disturbance,
    List<Pass> passes,
    String rival,
    Set<String> ignore,
    int maxCommits) {

  /** What happens to a COMMIT. */
  enum Disturbance {
    CONFLICT(Fault.DATA_CONFLICT, "loses a conflict (OC000)"),
    IN_DOUBT(Fault.CUT_AFTER, "is done, but its answer is lost");

    private final Fault fault;
    private final String text;

    Disturbance(Fault fault, String text) {
      this.fault = fault;
      this.text = text;
    }

    Fault fault() {
      return fault;
    }

    String text() {
      return text;
    }
  }

  /** Who retries. */
  enum Pass {
    CONFIGURED("retry as configured"),
    OFF("retry off");

    private final String text;

    Pass(String text) {
      this.text = text;
    }

    String text() {
      return text;
    }
  }

  static SweepPlan of(ConflictSweep sweep) {
    List<Pass> passes =
        switch (sweep.passes()) {
          case BOTH -> List.of(Pass.CONFIGURED, Pass.OFF);
          case CONFIGURED -> List.of(Pass.CONFIGURED);
          case OFF -> List.of(Pass.OFF);
        };
    return new SweepPlan(
        "@ConflictSweep",
        Disturbance.CONFLICT,
        passes,
        sweep.rival(),
        Set.copyOf(List.of(sweep.ignore())),
        sweep.maxCommits());
  }

  static SweepPlan of(InDoubtCommitSweep sweep) {
    return new SweepPlan(
        "@InDoubtCommitSweep",
        Disturbance.IN_DOUBT,
        List.of(Pass.CONFIGURED),
        "",
        Set.copyOf(List.of(sweep.ignore())),
        sweep.maxCommits());
  }

  /** Undisturbed runs with each of them leave what is right. */
  List<Turn> rivalTurns() {
    return rival.isEmpty() ? List.of(Turn.NONE) : List.of(Turn.FIRST, Turn.LAST);
  }
}
