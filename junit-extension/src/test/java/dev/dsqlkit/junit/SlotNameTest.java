package dev.dsqlkit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

class SlotNameTest {

  @Retention(RetentionPolicy.RUNTIME)
  @SpringJUnitConfig
  @interface TeamTest {}

  @ExtendWith(SpringExtension.class)
  static class Extended {}

  @TeamTest
  static class Meta {}

  @ContextConfiguration
  static class Configured {}

  static class Inheriting extends Meta {
    @Nested
    class Inner {}
  }

  @TeamTest
  interface Marked {}

  static class Implementing implements Marked {}

  @DsqlTest
  static class Plain {}

  @ParameterizedTest
  @ValueSource(
      classes = {
        Extended.class,
        Meta.class,
        Configured.class,
        Inheriting.class,
        Inheriting.Inner.class,
        Implementing.class
      })
  void isDefaultForTestsWithASpringContext(Class<?> testClass) {
    assertThat(SlotName.of(testClass, "")).contains("default");
    assertThat(SlotName.of(testClass, "orders")).contains("orders");
  }

  @Test
  void isEachOtherClassOwn() {
    assertThat(SlotName.of(Plain.class, "")).isEmpty();
    assertThat(SlotName.of(Plain.class, "orders")).contains("orders");
  }
}
