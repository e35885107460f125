package dev.dsqlkit.junit;

import java.lang.reflect.AnnotatedElement;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Where the annotations stand that hold for a test. */
final class Elements {
  private Elements() {}

  /** The method, its class and the classes around it; each once, from the inside. */
  static Set<AnnotatedElement> around(ExtensionContext context) {
    Set<AnnotatedElement> elements = new LinkedHashSet<>();
    Optional<ExtensionContext> each = Optional.of(context);
    while (each.isPresent()) {
      each.get().getElement().ifPresent(elements::add);
      each = each.get().getParent();
    }
    return elements;
  }
}
