package dev.dsqlkit.junit;

import dev.dsqlkit.jdbc.DsqlDataSource;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.sql.Connection;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.platform.commons.support.AnnotationSupport;

/** Something that a parameter or field of a test wants. */
record Wish(Class<?> type) {
  private static final Set<Class<?>> OURS =
      Set.of(
          DsqlDatabase.class,
          DsqlFaults.class,
          DsqlClock.class,
          DsqlJobs.class,
          DsqlSqlLog.class,
          DsqlPair.class);

  private static final Set<Class<?>> COMMON = Set.of(DataSource.class, Connection.class);

  /**
   * @return empty for what another extension gives: Spring's resolves what has its annotations, and
   *     the common types in the constructors of its tests
   */
  static Optional<Wish> of(ParameterContext parameter) {
    Class<?> type = parameter.getParameter().getType();
    boolean anothers =
        isSprings(parameter.getParameter())
            || (parameter.getDeclaringExecutable() instanceof Constructor<?> constructor
                && SlotName.isSpringTest(constructor.getDeclaringClass())
                && !OURS.contains(type)
                && type != String.class);
    return anothers ? Optional.empty() : of(type, parameter.getParameter());
  }

  static Optional<Wish> of(Field field) {
    return of(field.getType(), field);
  }

  private static Optional<Wish> of(Class<?> type, AnnotatedElement element) {
    boolean url = type == String.class && AnnotationSupport.isAnnotated(element, DsqlUrl.class);
    return url || OURS.contains(type) || COMMON.contains(type) || isClient(type)
        ? Optional.of(new Wish(type))
        : Optional.empty();
  }

  /** Looked for once, and only where a parameter may be theirs. */
  private static final class Providers {
    static final ClientProviders FOUND = ClientProviders.of(Wish.class.getClassLoader());
  }

  private static boolean isClient(Class<?> type) {
    return !type.isPrimitive() && !type.getName().startsWith("java.") && provider(type).isPresent();
  }

  private static Optional<DsqlClientProvider> provider(Class<?> type) {
    return Providers.FOUND.making(type);
  }

  private static boolean isSprings(AnnotatedElement element) {
    return Arrays.stream(element.getAnnotations())
        .map(Annotation::annotationType)
        .anyMatch(annotation -> annotation.getName().startsWith("org.springframework."));
  }

  /** What it wants, for the database that the slot of the context points at. */
  Object grant(ExtensionContext context) {
    TestScope scope = TestScope.of(context);
    if (type == String.class) {
      return scope.slot().url();
    }
    if (type == DataSource.class) {
      return scope.dataSource();
    }
    Granted granted = Granted.in(context);
    return type == Connection.class
        ? granted.connection(scope)
        : granted.once(type, () -> make(scope));
  }

  private Object make(TestScope scope) {
    if (type == DsqlDatabase.class) {
      return DsqlDatabase.of(scope);
    }
    if (type == DsqlFaults.class) {
      return new DsqlFaults(scope.controls(), scope.recorder());
    }
    if (type == DsqlClock.class) {
      return new DsqlClock(scope.controls(), scope.recorder());
    }
    if (type == DsqlJobs.class) {
      return new DsqlJobs(scope.controls(), scope.recorder());
    }
    if (type == DsqlSqlLog.class) {
      return new DsqlSqlLog(scope.recorder());
    }
    if (type == DsqlPair.class) {
      DsqlDataSource withoutRetry = new DsqlDataSource();
      withoutRetry.setUrl(scope.slot().url() + "?retry=off");
      return new DsqlPair(withoutRetry);
    }
    return provider(type)
        .flatMap(provider -> provider.client(type, DsqlDatabase.of(scope)))
        .orElseThrow(
            () -> new ParameterResolutionException("No provider makes a " + type.getName()));
  }
}
