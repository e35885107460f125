package dev.dsqlkit.junit;

import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What Spring's context of a test class depends on, known before JUnit calls the extension.
 * Internal. Seeds do not count, so that test classes with other rows can share a context.
 *
 * @param name of the slot
 * @param schema an application may look at what is there when it starts
 */
public record SpringSlot(String name, List<String> schema, DsqlTest.Migrations migrations) {

  /** Empty if no {@link DsqlTest} holds for the class. */
  public static Optional<SpringSlot> of(Class<?> testClass) {
    return isTest(testClass) ? Optional.of(read(testClass)) : Optional.empty();
  }

  /** Static classes have nothing of the class around them. */
  private static boolean isTest(Class<?> testClass) {
    @Nullable Class<?> outer = testClass.getEnclosingClass();
    return DsqlTests.isAnnotated(testClass)
        || (outer != null && !Modifier.isStatic(testClass.getModifiers()) && isTest(outer));
  }

  private static SpringSlot read(Class<?> testClass) {
    TestSettings settings =
        new SettingsReader(
                DsqlTests.annotations(testClass),
                PlatformProperties::get,
                testClass.getClassLoader())
            .read(given -> given.or(() -> Optional.of(SlotName.OF_SPRING_TESTS)));
    return new SpringSlot(
        settings.slot().orElseThrow(),
        settings.definition().schema(),
        settings.definition().migrations());
  }
}
