package dev.dsqlkit.junit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.util.Arrays;
import java.util.List;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.EventType;

/**
 * How the tests of other test classes end, run by an engine of their own.
 *
 * @param all a line for each test or failed container: its display name, and {@code passed} or the
 *     message
 */
record Outcomes(List<String> all) {

  static Outcomes of(Class<?> tests) {
    return run(false, selectClass(tests));
  }

  static Outcomes of(Class<?> tests, String method) {
    return run(false, selectMethod(tests, method, "javax.sql.DataSource"));
  }

  static Outcomes inParallel(Class<?>... tests) {
    return run(
        true,
        Arrays.stream(tests)
            .map(test -> (DiscoverySelector) selectClass(test))
            .toArray(DiscoverySelector[]::new));
  }

  private static Outcomes run(boolean parallel, DiscoverySelector... selectors) {
    List<String> all =
        EngineTestKit.engine("junit-jupiter")
            .configurationParameter(
                "junit.jupiter.execution.parallel.enabled", Boolean.toString(parallel))
            .configurationParameter("junit.jupiter.execution.parallel.mode.default", "concurrent")
            .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
            .configurationParameter(
                "junit.jupiter.execution.parallel.config.fixed.parallelism", "4")
            .selectors(selectors)
            .execute()
            .allEvents()
            .filter(event -> event.getType() == EventType.FINISHED)
            .filter(event -> event.getTestDescriptor().isTest() || !text(event).equals("passed"))
            .map(event -> event.getTestDescriptor().getDisplayName() + ": " + text(event))
            .toList();
    return new Outcomes(all);
  }

  List<String> failures() {
    return all.stream().filter(line -> !line.endsWith(": passed")).toList();
  }

  private static String text(Event finished) {
    TestExecutionResult result = finished.getRequiredPayload(TestExecutionResult.class);
    return result
        .getThrowable()
        .map(
            thrown ->
                result.getStatus() == TestExecutionResult.Status.ABORTED
                    ? "aborted, " + thrown.getMessage()
                    : String.valueOf(thrown.getMessage()))
        .orElse("passed");
  }
}
