package dev.dsqlkit.junit;

import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Finds the annotations that hold for a test, meta-annotations and inherited ones included. */
final class DsqlTests {
  private DsqlTests() {}

  /** Of a class and those around it, the innermost first. */
  static List<DsqlTest> annotations(Class<?> testClass) {
    List<DsqlTest> found = new ArrayList<>();
    @Nullable Class<?> next = testClass;
    while (next != null) {
      AnnotationSupport.findAnnotation(next, DsqlTest.class).ifPresent(found::add);
      next = next.getEnclosingClass();
    }
    return found;
  }

  /** The same, with that of a method first. */
  static List<DsqlTest> annotations(ExtensionContext context) {
    List<DsqlTest> found = new ArrayList<>();
    context
        .getTestMethod()
        .flatMap(method -> AnnotationSupport.findAnnotation(method, DsqlTest.class))
        .ifPresent(found::add);
    context.getTestClass().ifPresent(testClass -> found.addAll(annotations(testClass)));
    return found;
  }

  /** Whether a class or method has one itself, rather than by what is around it. */
  static boolean isAnnotated(AnnotatedElement element) {
    return AnnotationSupport.isAnnotated(element, DsqlTest.class);
  }
}
