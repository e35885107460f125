package dev.dsqlkit.junit;

import java.sql.SQLException;
import org.junit.jupiter.api.extension.AfterAllCallback;
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
        AfterAllCallback,
        TestInstancePreConstructCallback,
        TestInstancePostProcessor,
        ParameterResolver {

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
    if (TestScope.find(context).isPresent()) {
      InjectedFields.of(instance, context).inject();
    }
  }

  @Override
  public void beforeEach(ExtensionContext context) throws SQLException {
    if (DsqlTests.isAnnotated(context.getRequiredTestMethod())) {
      Scopes.openForMethod(context);
    }
    SlotScope scope = (SlotScope) TestScope.of(context);
    TestRun.begin(scope, context);
    scope.beforeTest();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    if (DsqlTests.isAnnotated(context.getRequiredTestClass())) {
      new ClassEnd((SlotScope) TestScope.of(context), context).check();
    }
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
