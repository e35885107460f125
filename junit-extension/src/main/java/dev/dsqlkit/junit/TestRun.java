package dev.dsqlkit.junit;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import org.opentest4j.TestAbortedException;

/**
 * One run of one test. It is over when all other extensions are done with it too, a transaction of
 * Spring's for one: so it hangs on the context rather than on a callback.
 */
@SuppressWarnings("deprecation") // what took its place is not in JUnit 5.10
final class TestRun implements CloseableResource, AutoCloseable {
  private final SlotScope scope;
  private final ExtensionContext context;
  private final List<TrackedDataSource.Lent> openBefore;
  private final Thread thread = Thread.currentThread();
  private final RunningTests.Begun begun;
  private @Nullable Throwable failedAfterwards;

  private TestRun(SlotScope scope, ExtensionContext context) {
    this.scope = scope;
    this.context = context;
    this.openBefore = scope.tracked().open();
    this.begun = scope.running().begin();
  }

  static void begin(SlotScope scope, ExtensionContext context) {
    TestRun run = new TestRun(scope, context);
    if (run.begun.alone()) {
      scope.recorder().clear();
    }
    store(context).put(TestRun.class, run);
  }

  private static ExtensionContext.Store store(ExtensionContext context) {
    return context.getStore(
        ExtensionContext.Namespace.create(TestRun.class, context.getUniqueId()));
  }

  /** What the test was given has failed while it was closed, which is before the run ends. */
  static void failed(ExtensionContext context, Throwable why) {
    @Nullable TestRun run = store(context).get(TestRun.class, TestRun.class);
    if (run != null) {
      run.failedAfterwards = why;
    }
  }

  private Map<String, String> options() {
    return scope.settings().chaos() > 0
        ? Map.of("dsql.test.seed", Long.toString(scope.seed()))
        : Map.of();
  }

  @Override
  public void close() throws SQLException {
    boolean alone = scope.running().end(begun);
    Optional<AssertionError> leak =
        scope.settings().failOnLeak()
            ? new Leaks(scope, openBefore, alone, thread).found()
            : Optional.empty();
    Optional<Throwable> failure =
        context
            .getExecutionException()
            .filter(thrown -> !(thrown instanceof TestAbortedException))
            .or(() -> Optional.ofNullable(failedAfterwards))
            .or(() -> leak.map(Throwable.class::cast));
    new FailureReport(context, scope.recorder(), DsqlDatabase.of(scope))
        .publish(scope.settings().log(), failure, options());
    if (leak.isPresent()) {
      throw leak.get();
    }
  }
}
