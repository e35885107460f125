package dev.dsqlkit.junit;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.junit.platform.commons.support.AnnotationSupport;

/** Runs methods with a {@link ConflictSweep} or {@link InDoubtCommitSweep}. */
final class SweepExtension implements TestTemplateInvocationContextProvider {

  @Override
  public boolean supportsTestTemplate(ExtensionContext context) {
    return !plans(context.getRequiredTestMethod()).isEmpty();
  }

  /** Lazy: the first run tells how many there will be. */
  @Override
  public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(
      ExtensionContext context) {
    Optional<TestScope> ofTheClass = TestScope.find(context);
    return plans(context.getRequiredTestMethod()).stream()
        .map(Sweep::new)
        .flatMap(sweep -> sweep.runs().onClose(() -> sweep.leave(ofTheClass)));
  }

  private static List<SweepPlan> plans(Method method) {
    List<SweepPlan> plans = new ArrayList<>();
    AnnotationSupport.findAnnotation(method, ConflictSweep.class)
        .map(SweepPlan::of)
        .ifPresent(plans::add);
    AnnotationSupport.findAnnotation(method, InDoubtCommitSweep.class)
        .map(SweepPlan::of)
        .ifPresent(plans::add);
    return plans;
  }
}
