package dev.dsqlkit.junit;

import java.lang.reflect.Method;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/** What another session does in a sweep: a method of the test's class. */
record Rival(Method method, ExtensionContext context) {

  static Rival named(String name, ExtensionContext context) {
    List<Method> found =
        ReflectionSupport.findMethods(
            context.getRequiredTestClass(),
            method -> method.getName().equals(name),
            HierarchyTraversalMode.BOTTOM_UP);
    if (found.size() != 1) {
      throw new ExtensionConfigurationException(
          "@ConflictSweep(rival = \"%s\"): %s has %d methods of that name, and one is needed"
              .formatted(name, context.getRequiredTestClass().getName(), found.size()));
    }
    return new Rival(found.get(0), context);
  }

  /** Its parameters are resolved as those of a test. */
  void run() {
    context.getExecutableInvoker().invoke(method, context.getRequiredTestInstance());
  }
}
