package dev.dsqlkit.junit;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;

/** The slot of a test class. */
final class SlotName {
  /** Of tests with a Spring context, which all classes that can share one context have to name. */
  static final String OF_SPRING_TESTS = "default";

  private static final String SPRING_TEST = "org.springframework.test.context.";

  private SlotName() {}

  /**
   * @param given by the annotation or the configuration, or empty
   * @return empty if the class shall have a slot of its own
   */
  static Optional<String> of(Class<?> testClass, String given) {
    if (!given.isEmpty()) {
      return Optional.of(given);
    }
    return isSpringTest(testClass) ? Optional.of(OF_SPRING_TESTS) : Optional.empty();
  }

  /** Whether Spring's extension or one of Spring's annotations for tests holds for the class. */
  static boolean isSpringTest(Class<?> testClass) {
    Set<Class<?>> seen = new HashSet<>();
    for (Class<?> type = testClass; type != null; type = type.getEnclosingClass()) {
      if (isSprings(type, seen)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSprings(Class<?> type, Set<Class<?>> seen) {
    return type.getName().startsWith(SPRING_TEST)
        || (seen.add(type) && related(type).anyMatch(other -> isSprings(other, seen)));
  }

  private static Stream<Class<?>> related(Class<?> type) {
    return Stream.of(
            Stream.ofNullable(type.getSuperclass()),
            Arrays.stream(type.getInterfaces()),
            annotations(type).map(Annotation::annotationType),
            annotations(type)
                .filter(ExtendWith.class::isInstance)
                .flatMap(extension -> Arrays.stream(((ExtendWith) extension).value())))
        .flatMap(types -> types);
  }

  private static Stream<Annotation> annotations(AnnotatedElement type) {
    return Arrays.stream(type.getDeclaredAnnotations());
  }
}
