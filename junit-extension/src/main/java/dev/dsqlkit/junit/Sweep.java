package dev.dsqlkit.junit;

import dev.dsqlkit.junit.SweepPlan.Pass;
import dev.dsqlkit.junit.SweepRun.Turn;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.opentest4j.AssertionFailedError;

/**
 * The runs of a sweep, one after the other: how many there are turns out in the first. Of one
 * thread.
 */
final class Sweep implements Iterator<TestTemplateInvocationContext> {
  private final SweepPlan plan;
  private final Deque<SweepRun> rest = new ArrayDeque<>();
  private boolean running;
  private @Nullable TestScope usedScope;
  private List<Pass> passes;
  private int commits;
  private @Nullable EndState first;
  private final List<Comparison> comparisons = new ArrayList<>();

  Sweep(SweepPlan plan) {
    this.plan = plan;
    this.passes = plan.passes();
    for (Turn rival : plan.rivalTurns()) {
      rest.add(SweepRun.undisturbed(passes.get(0), rival, false));
      rest.add(SweepRun.undisturbed(passes.get(0), rival, true));
    }
  }

  Stream<TestTemplateInvocationContext> runs() {
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(this, Spliterator.ORDERED), false);
  }

  SweepPlan plan() {
    return plan;
  }

  /** Of the undisturbed run. */
  int commits() {
    return commits;
  }

  @Override
  public boolean hasNext() {
    if (running) {
      throw new IllegalStateException(
          "The run before has not ended, so that %s cannot go on. Either its test instance could not"
                  .formatted(plan.annotation())
              + " be made, which is told there, or its runs were begun at the same time: they need"
              + " @Execution(SAME_THREAD)");
    }
    return !rest.isEmpty();
  }

  @Override
  public TestTemplateInvocationContext next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    running = true;
    return new SweepInvocation(this, rest.removeFirst());
  }

  void uses(TestScope scope) {
    usedScope = scope;
  }

  /** Leaves the tests behind it a database as they have it without a sweep. */
  void leave(Optional<TestScope> ofTheClass) {
    if (usedScope != null && ofTheClass.filter(scope -> scope == usedScope).isPresent()) {
      try {
        usedScope.comeBack();
      } catch (SQLException e) {
        throw new IllegalStateException(
            "No database for the tests behind %s: %s".formatted(plan.annotation(), e.getMessage()),
            e);
      }
    }
  }

  /** With retry off anyway, the pass as configured would be the same. */
  void retryIsOff() {
    passes = List.of(Pass.OFF);
  }

  /**
   * A run has ended.
   *
   * @param passed after an undisturbed one that has not, no other is begun
   */
  void ended(SweepRun run, boolean passed) {
    running = false;
    if (!run.isDisturbed() && !passed) {
      rest.clear();
    } else if (run.again() && rest.isEmpty()) {
      for (Pass pass : passes) {
        for (int commit = 1; commit <= commits; commit++) {
          rest.add(SweepRun.disturbed(pass, commit));
        }
      }
    }
  }

  /** Judges an undisturbed run that has passed. */
  void judge(SweepRun run, long committed, EndState left) {
    EndState before = first;
    if (before == null) {
      checkCommits(committed);
      commits = (int) committed;
    } else if (committed != commits) {
      throw new AssertionFailedError(
          "Two undisturbed runs had %d and %d COMMITs: have the test do the same each time"
              .formatted(commits, committed));
    }
    if (run.again() && before != null) {
      comparisons.add(Comparison.of(before, left, plan.ignore()));
    } else {
      first = left;
    }
  }

  private void checkCommits(long committed) {
    if (committed == 0) {
      throw new AssertionFailedError(
          "The method has no COMMIT that could lose a conflict, so that nothing was swept. It has"
              + " to write to the test's database itself; what @BeforeEach writes is not"
              + " disturbed");
    }
    if (committed > plan.maxCommits()) {
      throw new AssertionFailedError(
          "The method has %d COMMITs, and %s would run it again for each. Have it do less, or set"
                  .formatted(committed, plan.annotation())
              + " maxCommits, which is "
              + plan.maxCommits());
    }
  }

  /** With what undisturbed runs left: any of them is right. */
  List<Comparison> comparisons() {
    return List.copyOf(comparisons);
  }
}
