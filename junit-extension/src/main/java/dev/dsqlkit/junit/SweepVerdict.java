package dev.dsqlkit.junit;

import dev.dsqlkit.junit.SweepPlan.Disturbance;
import dev.dsqlkit.junit.SweepPlan.Pass;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opentest4j.AssertionFailedError;

/**
 * Judges a disturbed run.
 *
 * @param commits how many it had
 */
record SweepVerdict(SweepPlan plan, SweepRun run, long commits) {

  /** What an undisturbed run has thrown, with a word on what nobody can sweep. */
  static Throwable undisturbed(Throwable thrown) {
    return SqlStates.has(thrown, "54000")
        ? new AssertionFailedError(
            "The undisturbed run is over a limit of Aurora DSQL (54000), so that nothing was swept."
                + " Have it do the work in several transactions, each of which may be run again: "
                + thrown.getMessage(),
            thrown)
        : thrown;
  }

  /**
   * Whether what the run left is to be compared.
   *
   * @throws Throwable if the run has failed
   */
  boolean comparesAfter(@Nullable Throwable thrown) throws Throwable {
    if (thrown == null) {
      if (commits < run.commit()) {
        throw new AssertionFailedError(
            "Commit %d was to be disturbed, but this run had %d: have the test do the same each time"
                .formatted(run.commit(), commits));
      }
      return true;
    }
    if (plan.disturbance() == Disturbance.IN_DOUBT && SqlStates.has(thrown, "08007")) {
      return true;
    }
    throw plan.disturbance() == Disturbance.CONFLICT && SqlStates.has(thrown, "40001")
        ? conflict(thrown)
        : thrown;
  }

  private AssertionFailedError conflict(Throwable thrown) {
    String why =
        run.pass() == Pass.OFF
            ? "nothing above the driver runs its transaction again"
            : "the driver could not replay its transaction, and nothing above it runs it again";
    String unless =
        run.pass() == Pass.OFF
            ? ". If the driver's replay is all the retry that is wanted:"
                + " @ConflictSweep(passes = CONFIGURED)"
            : "";
    return new AssertionFailedError(
        "The conflict of commit %d reached the test: %s. Run it by DsqlTransactions.run, or with"
                .formatted(run.commit(), why)
            + " Spring by @Transactional with retries"
            + unless,
        thrown);
  }

  /**
   * Compares what the run left.
   *
   * @param comparisons one of them has to find no difference; the first is told
   * @param inDoubt whether it ended by telling that nobody knows
   */
  void compare(List<Comparison> comparisons, EndState left, boolean inDoubt) {
    List<String> differences =
        comparisons.stream()
            .map(
                comparison -> inDoubt ? comparison.repetitions(left) : comparison.differences(left))
            .toList();
    if (differences.stream().noneMatch(String::isEmpty)) {
      throw new AssertionFailedError(
          "Commit %d %s, and the run left other rows than %s. %s\n%s"
              .formatted(
                  run.commit(),
                  plan.disturbance().text(),
                  plan.rival().isEmpty()
                      ? "the undisturbed one"
                      : "it leaves behind the rival or before it",
                  advice(),
                  differences.get(0)));
    }
  }

  private String advice() {
    return switch (plan.disturbance()) {
      case CONFLICT ->
          (plan.rival().isEmpty()
                  ? ""
                  : "What it has read before the conflict may be old behind it: read it again. ")
              + "What is run again has to be the whole transaction, and nothing else: look for work"
              + " that another transaction of the same attempt has committed, or that was left"
              + " out.";
      case IN_DOUBT ->
          "The transaction was committed, and done again: give what it writes a key by which the"
              + " second attempt finds it.";
    };
  }
}
