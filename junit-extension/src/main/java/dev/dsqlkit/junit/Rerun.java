package dev.dsqlkit.junit;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The command line that runs a test again. */
final class Rerun {
  /** Modules without the test do not fail then. */
  private static final String ANY_MODULE =
      " -Dsurefire.failIfNoSpecifiedTests=false -Dfailsafe.failIfNoSpecifiedTests=false";

  private Rerun() {}

  /** For the build tool that runs now. */
  static String of(ExtensionContext context, Map<String, String> options) {
    return of(
        BuildTool.current(),
        context.getRequiredTestClass().getName(),
        context.getTestMethod().map(method -> method.getName()).orElse(""),
        options);
  }

  /**
   * In the words of the build tool. Gradle hands no properties of its own to the tests, so that its
   * build script has to.
   *
   * @param method empty for the whole class
   */
  static String of(BuildTool tool, String type, String method, Map<String, String> options) {
    return tool.isGradle() ? gradle(type, method, options) : maven(type, method, options);
  }

  private static String maven(String type, String method, Map<String, String> options) {
    String test = "'" + type + (method.isEmpty() ? "" : "#" + method) + "'";
    String properties = ANY_MODULE + joined(options, " -D%s=%s", "");
    return isIntegrationTest(type)
        ? "mvn -Dit.test=%s%s verify".formatted(test, properties)
        : "mvn -Dtest=%s%s test".formatted(test, properties);
  }

  private static String gradle(String type, String method, Map<String, String> options) {
    String test = method.isEmpty() ? type : type + "." + method;
    String command = "gradle test --tests '" + test + "'";
    return options.isEmpty()
        ? command
        : command
            + "\nwith build.gradle: test { "
            + joined(options, "systemProperty \"%s\", \"%s\"", "; ")
            + " }";
  }

  private static String joined(Map<String, String> options, String format, String between) {
    return new TreeMap<>(options)
        .entrySet().stream()
            .map(option -> format.formatted(option.getKey(), option.getValue()))
            .collect(Collectors.joining(between));
  }

  /** By the names that failsafe looks for; those of the outermost class count. */
  private static boolean isIntegrationTest(String type) {
    String outer = type.substring(type.lastIndexOf('.') + 1).replaceFirst("\\$.*", "");
    return outer.startsWith("IT") || outer.endsWith("IT") || outer.endsWith("ITCase");
  }
}
