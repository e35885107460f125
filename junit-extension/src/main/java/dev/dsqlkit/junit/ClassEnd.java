package dev.dsqlkit.junit;

import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;

/** What is looked at when all tests of a scope have run, before it is closed. */
@SuppressWarnings("deprecation") // what took its place is not in JUnit 5.10
record ClassEnd(SlotScope scope, ExtensionContext context)
    implements CloseableResource, AutoCloseable {

  @Override
  public void close() {
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
