package dev.dsqlkit.junit.spring;

import dev.dsqlkit.junit.DsqlTest;
import java.lang.reflect.Modifier;
import java.util.Optional;
import org.junit.platform.commons.support.AnnotationSupport;

/** Finds the {@link DsqlTest} that holds for a class. */
final class TestAnnotation {
  private TestAnnotation() {}

  /** On the class, what it extends, a meta-annotation, or a class that it is nested in. */
  static Optional<DsqlTest> of(Class<?> testClass) {
    Optional<DsqlTest> own = AnnotationSupport.findAnnotation(testClass, DsqlTest.class);
    Class<?> outer = testClass.getEnclosingClass();
    return own.isPresent() || outer == null || Modifier.isStatic(testClass.getModifiers())
        ? own
        : of(outer);
  }
}
