package dev.dsqlkit.junit;

import dev.dsqlkit.junit.server.Servers;
import dev.dsqlkit.junit.server.TestServer;
import dev.dsqlkit.slot.Slot;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Opens the scopes of classes and methods. JUnit closes them with their contexts. */
final class Scopes {
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private Scopes() {}

  /** Opens that of an annotated class, unless it is open. */
  static void ensureForClass(ExtensionContext context) throws SQLException {
    Class<?> testClass = context.getRequiredTestClass();
    if (DsqlTests.isAnnotated(testClass)
        && TestScope.find(context).filter(scope -> isFor(testClass, scope)).isEmpty()) {
      openForClass(testClass, context);
    }
  }

  private static boolean isFor(Class<?> testClass, TestScope scope) {
    return scope instanceof SlotScope known && known.owner() == testClass;
  }

  private static void openForClass(Class<?> testClass, ExtensionContext context)
      throws SQLException {
    TestSettings settings = settings(context, given -> SlotName.of(testClass, given.orElse("")));
    open(context, settings, "the test class " + testClass.getName());
  }

  /** Its slot is its own, unless its annotation names one, or Spring's context knows one only. */
  static void openForMethod(ExtensionContext context) throws SQLException {
    DsqlTest own = DsqlTests.annotations(context).get(0);
    Class<?> testClass = context.getRequiredTestClass();
    TestSettings settings =
        settings(
            context,
            given ->
                SlotName.isSpringTest(testClass)
                    ? SlotName.of(testClass, given.orElse(""))
                    : given.filter(name -> name.equals(own.slot())));
    open(context, settings, "the test " + context.getDisplayName());
  }

  private static TestSettings settings(
      ExtensionContext context, Function<Optional<String>, Optional<String>> slot) {
    return new SettingsReader(
            DsqlTests.annotations(context),
            context::getConfigurationParameter,
            context.getRequiredTestClass().getClassLoader())
        .read(slot);
  }

  private static void open(ExtensionContext context, TestSettings settings, String user)
      throws SQLException {
    checkTogether(settings);
    TestServer server = Servers.choose(settings.provider(), context::getConfigurationParameter);
    Optional<SharedDatabases> shared =
        settings.isolation() == DsqlTest.Isolation.NONE
            ? Optional.of(shared(context))
            : Optional.empty();
    String name =
        settings
            .slot()
            .orElseGet(
                () ->
                    context.getRequiredTestClass().getSimpleName()
                        + "-"
                        + NUMBER.incrementAndGet());
    Slot slot = Slot.named(name);
    long seed = seed(context);
    SlotUse use =
        around(context, slot)
            .map(scope -> scope.lend(user))
            .orElseGet(() -> SlotUse.begin(slot, user));
    SlotScope scope =
        new SlotScope(settings, server, shared, context.getRequiredTestClass(), user, use, seed);
    ExtensionContext.Store store = context.getStore(TestScope.NAMESPACE);
    store.put(TestScope.class, scope);
    store.put(ClassEnd.class, new ClassEnd(scope, context)); // closed before the scope
    scope.open();
  }

  private static void checkTogether(TestSettings settings) {
    if (settings.chaos() > 0 && settings.isolation() == DsqlTest.Isolation.NONE) {
      throw new ExtensionConfigurationException(
          "chaos would strike the other classes too that share the database: it needs another"
              + " isolation than NONE.");
    }
    if (settings.expectNoWarnings() && settings.rules() == DsqlTest.Rules.OFF) {
      throw new ExtensionConfigurationException(
          "expectNoWarnings needs rules = WARN: with rules = OFF nobody looks for them.");
    }
  }

  /** That of the class around a nested one or around a method, if it has the same slot. */
  private static Optional<SlotScope> around(ExtensionContext context, Slot slot) {
    return TestScope.find(context)
        .map(SlotScope.class::cast)
        .filter(scope -> scope.slot().equals(slot));
  }

  private static SharedDatabases shared(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(TestScope.NAMESPACE)
        .getOrComputeIfAbsent(
            SharedDatabases.class, key -> new SharedDatabases(), SharedDatabases.class);
  }

  private static long seed(ExtensionContext context) {
    Optional<String> given = context.getConfigurationParameter("dsql.test.seed");
    try {
      return given
          .map(text -> Long.parseUnsignedLong(text.trim()))
          .orElseGet(() -> ThreadLocalRandom.current().nextLong(Integer.MAX_VALUE));
    } catch (NumberFormatException e) {
      throw new ExtensionConfigurationException(
          "dsql.test.seed has the value '%s'. Allowed: whole numbers from 0."
              .formatted(given.orElse("")),
          e);
    }
  }
}
