package dev.dsqlkit.junit;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLocksProvider;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Keeps classes of one slot from running at the same time, and methods whose database changes under
 * them. JUnit before 5.12 does not ask for it.
 */
final class SlotLocks implements ResourceLocksProvider {

  private static final List<Class<? extends Annotation>> DISTURBING =
      List.of(
          ConflictSweep.class,
          InDoubtCommitSweep.class,
          InjectConflict.class,
          InjectConflict.List.class,
          InjectFault.class,
          InjectFault.List.class);

  /** What methods that run at the same time would have in common. */
  private static final Set<Class<?>> OF_ALL_WHO_RUN =
      Set.of(DsqlFaults.class, DsqlClock.class, DsqlJobs.class, DsqlSqlLog.class);

  static String key(String slot) {
    return "dsqlkit.slot." + slot;
  }

  @Override
  public Set<Lock> provideForClass(Class<?> testClass) {
    return slot(testClass)
        .map(slot -> Set.of(new Lock(key(slot), ResourceAccessMode.READ_WRITE)))
        .orElse(Set.of());
  }

  @Override
  public Set<Lock> provideForNestedClass(List<Class<?>> enclosing, Class<?> testClass) {
    return AnnotationSupport.isAnnotated(testClass, DsqlTest.class)
        ? provideForClass(testClass)
        : Set.of();
  }

  @Override
  public Set<Lock> provideForMethod(
      List<Class<?>> enclosing, Class<?> testClass, Method testMethod) {
    Optional<String> own =
        AnnotationSupport.findAnnotation(testMethod, DsqlTest.class)
            .map(DsqlTest::slot)
            .filter(slot -> !slot.isEmpty());
    if (own.isPresent()) {
      return Set.of(new Lock(key(own.get()), ResourceAccessMode.READ_WRITE));
    }
    return changesDatabase(testClass) || disturbsOthers(testClass, testMethod)
        ? Set.of(new Lock(key(testClass.getName()), ResourceAccessMode.READ_WRITE))
        : Set.of();
  }

  private static boolean changesDatabase(Class<?> testClass) {
    return switch (isolation(testClass)) {
      case METHOD, RESET -> true;
      default -> false;
    };
  }

  /** JUnit runs a class in one thread if one of its methods needs a lock. */
  private static boolean disturbsOthers(Class<?> testClass, Method testMethod) {
    return Stream.of(testMethod.getParameterTypes()).anyMatch(OF_ALL_WHO_RUN::contains)
        || DISTURBING.stream()
            .anyMatch(
                annotation ->
                    AnnotationSupport.isAnnotated(testMethod, annotation)
                        || AnnotationSupport.isAnnotated(testClass, annotation));
  }

  private static Optional<String> slot(Class<?> testClass) {
    String given =
        DsqlTests.annotations(testClass).stream()
            .map(DsqlTest::slot)
            .filter(slot -> !slot.isEmpty())
            .findFirst()
            .or(() -> PlatformProperties.get("dsql.test.slot"))
            .orElse("");
    return SlotName.of(testClass, given);
  }

  private static DsqlTest.Isolation isolation(Class<?> testClass) {
    try {
      return new SettingsReader(
              DsqlTests.annotations(testClass), PlatformProperties::get, testClass.getClassLoader())
          .isolation();
    } catch (ExtensionConfigurationException e) {
      return DsqlTest.Isolation.CLASS; // the class is told when it begins; others go on
    }
  }
}
