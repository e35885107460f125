package dev.dsqlkit.junit;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Asks for faults right before a test method, so that its set-up does not meet them. */
final class InjectionExtension implements InvocationInterceptor {

  @Override
  public void interceptTestMethod(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext context)
      throws Throwable {
    injected(invocation, context);
  }

  @Override
  public void interceptTestTemplateMethod(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext context)
      throws Throwable {
    injected(invocation, context);
  }

  @Override
  public <T> T interceptTestFactoryMethod(
      Invocation<T> invocation,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext context)
      throws Throwable {
    return injected(invocation, context);
  }

  private static <T> T injected(Invocation<T> invocation, ExtensionContext context)
      throws Throwable {
    List<Injection> injections = wanted(context);
    TestScope scope = TestScope.of(context);
    Assumptions.assumeFalse(
        scope.server().isCluster(),
        () ->
            "Faults are injected in local mode only, and this is " + scope.server().description());
    DsqlFaults faults = new DsqlFaults(scope.controls(), scope.recorder());
    injections.forEach(injection -> injection.ask(faults));
    long before = scope.controls().faults().strikes();
    try {
      T result = invocation.proceed();
      requireStrike(scope.controls().faults().strikes() - before);
      return result;
    } finally {
      scope.controls().faults().clear();
    }
  }

  /** A test that meets no fault proves nothing. */
  private static void requireStrike(long strikes) {
    if (strikes == 0) {
      throw new AssertionError(
          "None of the faults that the annotations ask for did strike: the test made fewer such"
              + " calls, or none that writes to the table");
    }
  }

  /** Those of the method, its class and the classes around it. */
  private static List<Injection> wanted(ExtensionContext context) {
    List<Injection> wanted = new ArrayList<>();
    for (AnnotatedElement element : Elements.around(context)) {
      add(wanted, element, InjectConflict.class, Injection::of);
      add(wanted, element, InjectFault.class, Injection::of);
    }
    return wanted;
  }

  private static <A extends Annotation> void add(
      List<Injection> wanted, AnnotatedElement from, Class<A> type, Function<A, Injection> as) {
    AnnotationSupport.findRepeatableAnnotations(from, type).stream().map(as).forEach(wanted::add);
  }
}
