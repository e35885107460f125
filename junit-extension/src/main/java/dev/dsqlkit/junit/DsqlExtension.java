package dev.dsqlkit.junit;

import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestInstanceFactoryContext;
import org.junit.jupiter.api.extension.TestInstancePostProcessor;
import org.junit.jupiter.api.extension.TestInstancePreConstructCallback;

/** Runs tests that are annotated with {@link DsqlTest}. */
final class DsqlExtension
    implements BeforeAllCallback,
        BeforeEachCallback,
        TestInstancePreConstructCallback,
        TestInstancePostProcessor,
        ParameterResolver {

  /** So what a constructor gets is the method's, and closed with it; since JUnit 5.12. */
  @Override
  public ExtensionContextScope getTestInstantiationExtensionContextScope(
      ExtensionContext rootContext) {
    return ExtensionContextScope.TEST_METHOD;
  }

  /** Spring starts its context when it processes the instance, perhaps before this extension. */
  @Override
  public void preConstructTestInstance(
      TestInstanceFactoryContext instance, ExtensionContext context) throws SQLException {
    Scopes.ensureForClass(context);
  }

  /**
   * With one instance for all methods, that is made before. A nested class without an annotation of
   * its own uses the database of the class around it.
   */
  @Override
  public void beforeAll(ExtensionContext context) throws SQLException, IllegalAccessException {
    Scopes.ensureForClass(context);
    InjectedFields.ofClass(context).inject();
  }

  @Override
  public void postProcessTestInstance(Object instance, ExtensionContext context)
      throws SQLException, IllegalAccessException {
    Scopes.ensureForClass(context);
    if (TestScope.find(context).isPresent() && isForAllMethods(context)) {
      InjectedFields.of(instance, context).inject();
    }
  }

  @Override
  public void beforeEach(ExtensionContext context) throws SQLException, IllegalAccessException {
    boolean own = DsqlTests.isAnnotated(context.getRequiredTestMethod());
    if (own) {
      Scopes.openForMethod(context);
    }
    SlotScope scope = (SlotScope) TestScope.of(context);
    TestRun.begin(scope, context);
    scope.beforeTest();
    if (own || !isForAllMethods(context)) {
      for (Object instance : context.getRequiredTestInstances().getAllInstances()) {
        InjectedFields.of(instance, context).inject();
      }
    }
  }

  private static boolean isForAllMethods(ExtensionContext context) {
    return context.getTestInstanceLifecycle().equals(Optional.of(Lifecycle.PER_CLASS));
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return Wish.of(parameter).isPresent();
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    try {
      Scopes.ensureForClass(context);
    } catch (SQLException e) {
      throw new ParameterResolutionException("There is no database: " + e.getMessage(), e);
    }
    return Wish.of(parameter).orElseThrow().grant(context);
  }
}
