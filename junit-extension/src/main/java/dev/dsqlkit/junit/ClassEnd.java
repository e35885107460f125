package dev.dsqlkit.junit;

import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;

/** What is looked at when all tests of a class have run. */
record ClassEnd(SlotScope scope, ExtensionContext context) {

  void check() {
    List<String> warnings = scope.warnings().lines();
    if (warnings.isEmpty()) {
      return;
    }
    String list =
        "Aurora DSQL refuses %d of the statements that were executed:%n%s"
            .formatted(warnings.size(), String.join(System.lineSeparator(), warnings));
    context.publishReportEntry("dsql.warnings", list);
    if (scope.settings().expectNoWarnings()) {
      throw new AssertionError(list);
    }
  }
}
