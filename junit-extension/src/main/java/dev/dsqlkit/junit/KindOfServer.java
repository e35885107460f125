package dev.dsqlkit.junit;

import java.lang.annotation.Annotation;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Skips tests that are for another kind of server. */
final class KindOfServer implements BeforeEachCallback {

  @Override
  public void beforeEach(ExtensionContext context) {
    TestScope scope = TestScope.of(context);
    boolean cluster = scope.server().isCluster();
    if (holds(context, EmulatorOnly.class)) {
      Assumptions.assumeFalse(
          cluster, () -> "@EmulatorOnly, but this is " + scope.server().description());
    }
    if (holds(context, RealClusterOnly.class)) {
      Assumptions.assumeTrue(
          cluster, () -> "@RealClusterOnly, but this is " + scope.server().description());
    }
  }

  private static boolean holds(ExtensionContext context, Class<? extends Annotation> annotation) {
    return Elements.around(context).stream()
        .anyMatch(element -> AnnotationSupport.isAnnotated(element, annotation));
  }
}
