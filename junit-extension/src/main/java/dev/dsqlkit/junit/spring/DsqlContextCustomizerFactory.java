package dev.dsqlkit.junit.spring;

import dev.dsqlkit.junit.DsqlTest;
import dev.dsqlkit.junit.SpringSlot;
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
    return SpringSlot.of(testClass).map(DsqlContextCustomizer::new).orElse(null);
  }
}
