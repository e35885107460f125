package dev.dsqlkit.junit;

import dev.dsqlkit.junit.SweepPlan.Pass;
import dev.dsqlkit.junit.SweepRun.Turn;
import dev.dsqlkit.local.DatabaseFaults;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;

/** Sets the stage for a run of a sweep, and has its end judged. */
final class SweepInvocation
    implements TestTemplateInvocationContext,
        BeforeEachCallback,
        InvocationInterceptor,
        AfterEachCallback {
  private final Sweep sweep;
  private final SweepRun run;
  private @Nullable Rival rival;

  SweepInvocation(Sweep sweep, SweepRun run) {
    this.sweep = sweep;
    this.run = run;
  }

  @Override
  public String getDisplayName(int invocationIndex) {
    return run.text(sweep.plan().disturbance(), sweep.commits());
  }

  @Override
  public List<Extension> getAdditionalExtensions() {
    return List.of(this);
  }

  @Override
  public void beforeEach(ExtensionContext context) throws SQLException {
    TestScope scope = TestScope.of(context);
    Assumptions.assumeFalse(
        scope.server().isCluster(),
        () ->
            "%s disturbs COMMITs in local mode only, and this is %s"
                .formatted(sweep.plan().annotation(), scope.server().description()));
    DsqlTest.Retry configured = scope.settings().retry();
    if (configured == DsqlTest.Retry.OFF) {
      sweep.retryIsOff();
    }
    sweep.uses(scope);
    scope.startOver(run.pass() == Pass.OFF ? DsqlTest.Retry.OFF : configured);
    if (!sweep.plan().rival().isEmpty()) {
      rival = Rival.named(sweep.plan().rival(), context);
    }
  }

  /** The end is judged before {@code @AfterEach} cleans up. */
  @Override
  public void interceptTestTemplateMethod(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext context)
      throws Throwable {
    TestScope scope = TestScope.of(context);
    scope.recorder().note(sweep.plan().annotation() + ": " + getDisplayName(0));
    if (run.isDisturbed()) {
      disturbed(invocation, scope);
    } else {
      undisturbed(invocation, scope);
    }
  }

  private void undisturbed(Invocation<Void> invocation, TestScope scope) throws Throwable {
    if (run.again()) {
      try (Connection backDoor = scope.database().backDoor()) {
        Sequences.skipValues(backDoor);
      }
    }
    rivalIn(Turn.FIRST);
    DatabaseFaults faults = scope.controls().faults();
    faults.clear();
    long before = faults.commits();
    try {
      invocation.proceed();
    } catch (Throwable e) {
      throw SweepVerdict.undisturbed(e);
    }
    long commits = faults.commits() - before;
    rivalIn(Turn.LAST);
    sweep.judge(run, commits, state(scope));
  }

  private void rivalIn(Turn turn) {
    if (rival != null && run.rival() == turn) {
      rival.run();
    }
  }

  private void disturbed(Invocation<Void> invocation, TestScope scope) throws Throwable {
    Optional<RivalTurn> turn =
        Optional.ofNullable(rival).map(other -> RivalTurn.in(scope.slot(), other));
    DatabaseFaults faults = scope.controls().faults();
    faults.clear();
    faults.failCommit(run.commit(), sweep.plan().disturbance().fault());
    long before = faults.commits();
    @Nullable Throwable thrown = null;
    try {
      invocation.proceed();
    } catch (Throwable e) {
      thrown = e;
    } finally {
      faults.clear();
    }
    SweepVerdict verdict = new SweepVerdict(sweep.plan(), run, faults.commits() - before);
    if (verdict.comparesAfter(thrown)) {
      turn.ifPresent(RivalTurn::check);
      verdict.compare(sweep.comparisons(), state(scope), thrown != null);
    }
  }

  private static EndState state(TestScope scope) throws SQLException {
    try (Connection backDoor = scope.database().backDoor()) {
      return EndState.read(backDoor);
    }
  }

  @Override
  public void afterEach(ExtensionContext context) {
    sweep.ended(run, context.getExecutionException().isEmpty());
  }
}
