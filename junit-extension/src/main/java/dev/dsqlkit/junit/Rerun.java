package dev.dsqlkit.junit;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The command line that runs a test again. */
final class Rerun {
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
   * In the words of the build tool.
   *
   * @param method empty for the whole class
   */
  static String of(BuildTool tool, String type, String method, Map<String, String> options) {
    String properties =
        new TreeMap<>(options)
            .entrySet().stream()
                .map(option -> " -D%s=%s".formatted(option.getKey(), option.getValue()))
                .collect(Collectors.joining());
    if (tool.isGradle()) {
      String test = method.isEmpty() ? type : type + "." + method;
      return "gradle test --tests '%s'%s".formatted(test, properties);
    }
    String test = "'" + type + (method.isEmpty() ? "" : "#" + method) + "'";
    return isIntegrationTest(type)
        ? "mvn -Dit.test=%s%s verify".formatted(test, properties)
        : "mvn -Dtest=%s%s test".formatted(test, properties);
  }

  /** By the names that failsafe looks for; those of the outermost class count. */
  private static boolean isIntegrationTest(String type) {
    String outer = type.substring(type.lastIndexOf('.') + 1).replaceFirst("\\$.*", "");
    return outer.startsWith("IT") || outer.endsWith("IT") || outer.endsWith("ITCase");
  }
}
