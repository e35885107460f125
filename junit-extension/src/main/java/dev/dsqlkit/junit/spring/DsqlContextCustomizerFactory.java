package dev.dsqlkit.junit.spring;

import dev.dsqlkit.junit.DsqlTest;
import dev.dsqlkit.junit.SlotName;
import dev.dsqlkit.slot.Slot;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;

/** Gives the contexts of test classes with {@link DsqlTest} the URL of their slot. */
final class DsqlContextCustomizerFactory implements ContextCustomizerFactory {

  @Override
  public @Nullable ContextCustomizer createContextCustomizer(
      Class<?> testClass, List<ContextConfigurationAttributes> configuration) {
    return TestAnnotation.of(testClass).map(test -> customizer(testClass, test)).orElse(null);
  }

  private static ContextCustomizer customizer(Class<?> testClass, DsqlTest test) {
    Slot slot = Slot.named(SlotName.of(testClass, given(testClass, test)).orElse("default"));
    return new DsqlContextCustomizer(slot.name(), List.of(test.schema()), test.migrations());
  }

  private static String given(Class<?> testClass, DsqlTest test) {
    return test.slot().isEmpty()
        ? PlatformConfiguration.get("dsql.test.slot", testClass.getClassLoader())
        : test.slot();
  }
}
