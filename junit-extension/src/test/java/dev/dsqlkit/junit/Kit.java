package dev.dsqlkit.junit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.EventType;

/** Runs fixture classes and tells how it went. */
final class Kit {
  private Kit() {}

  static EngineExecutionResults run(Class<?>... fixtures) {
    return run(Map.of(), fixtures);
  }

  static EngineExecutionResults run(Map<String, String> parameters, Class<?>... fixtures) {
    return EngineTestKit.engine("junit-jupiter")
        .selectors(
            Arrays.stream(fixtures)
                .map(fixture -> selectClass(fixture))
                .toArray(ClassSelector[]::new))
        .configurationParameters(parameters)
        .execute();
  }

  /** In parallel where JUnit may. */
  static EngineExecutionResults runInParallel(Class<?>... fixtures) {
    return run(
        Map.of(
            "junit.jupiter.execution.parallel.enabled", "true",
            "junit.jupiter.execution.parallel.mode.default", "concurrent",
            "junit.jupiter.execution.parallel.mode.classes.default", "concurrent",
            "junit.jupiter.execution.parallel.config.strategy", "fixed",
            "junit.jupiter.execution.parallel.config.fixed.parallelism", "4"),
        fixtures);
  }

  /** One line for each test and class that did not succeed. */
  static List<String> failures(EngineExecutionResults results) {
    return results.allEvents().stream()
        .filter(event -> event.getType() == EventType.FINISHED)
        .map(Kit::failure)
        .filter(line -> !line.isEmpty())
        .toList();
  }

  private static String failure(Event event) {
    return event
        .getPayload(TestExecutionResult.class)
        .flatMap(TestExecutionResult::getThrowable)
        .map(thrown -> event.getTestDescriptor().getDisplayName() + ": " + thrown.getMessage())
        .orElse("");
  }

  static long succeeded(EngineExecutionResults results) {
    return results.testEvents().succeeded().count();
  }
}
