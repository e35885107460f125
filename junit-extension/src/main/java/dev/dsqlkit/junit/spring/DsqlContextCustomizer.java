package dev.dsqlkit.junit.spring;

import dev.dsqlkit.junit.SpringSlot;
import dev.dsqlkit.slot.Slot;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.MergedContextConfiguration;

/** Gives a context the URL of a slot. Test classes that are equal in this share one context. */
record DsqlContextCustomizer(SpringSlot slot) implements ContextCustomizer {
  private static final String URL = "spring.datasource.url";
  private static final String HIKARI_OVERRIDE =
      "spring.datasource.hikari.exception-override-class-name";

  @Override
  public void customizeContext(
      ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
    ConfigurableEnvironment environment = context.getEnvironment();
    Map<String, Object> properties = new HashMap<>();
    // else Boot's slices look for a database to embed
    properties.put("spring.test.database.replace", "NONE");
    properties.put("spring.datasource.driver-class-name", "dev.dsqlkit.jdbc.DsqlDriver");
    if (!environment.containsProperty(HIKARI_OVERRIDE)) {
      properties.put(HIKARI_OVERRIDE, "dev.dsqlkit.jdbc.DsqlExceptionOverride");
    }
    if (!namesSlot(environment, configuration.getTestClass())) {
      properties.put(URL, Slot.named(slot.name()).url());
    }
    environment.getPropertySources().addFirst(new MapPropertySource("@DsqlTest", properties));
  }

  /** Whether the application has the URL of the slot already, perhaps with properties. */
  private boolean namesSlot(ConfigurableEnvironment environment, Class<?> testClass) {
    Optional<String> named = url(environment).flatMap(Slot::of).map(Slot::name);
    if (named.isPresent() && !named.get().equals(slot.name())) {
      throw new IllegalStateException(
          "%s of %s names the slot %s, but its @DsqlTest the slot %s. Remove the property, or set @DsqlTest(slot = \"%s\")"
              .formatted(URL, testClass.getName(), named.get(), slot.name(), named.get()));
    }
    return named.isPresent();
  }

  /** As it is written: a placeholder in it may be one that only production can fill. */
  private static Optional<String> url(ConfigurableEnvironment environment) {
    return environment.getPropertySources().stream()
        .map(source -> source.getProperty(URL))
        .filter(Objects::nonNull)
        .findFirst()
        .map(Object::toString);
  }
}
