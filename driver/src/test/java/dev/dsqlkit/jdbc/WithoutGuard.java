package dev.dsqlkit.jdbc;

import static net.bytebuddy.matcher.ElementMatchers.none;

import dev.dsqlkit.local.Fault;
import dev.dsqlkit.local.Faults;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Driver;
import java.util.Map;
import java.util.function.UnaryOperator;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.dynamic.DynamicType;
import net.bytebuddy.dynamic.scaffold.TypeValidation;
import net.bytebuddy.pool.TypePool;

/**
 * Loads the driver once more, with some of its classes changed. What tests ask it about is shared
 * with the driver itself: faults, listeners and exceptions.
 */
final class WithoutGuard extends ClassLoader {
  private static final String OURS = "dev.dsqlkit.";
  private static final String RETRY = OURS + "retry.";

  private final Map<String, UnaryOperator<DynamicType.Builder<?>>> changes;

  /**
   * @param changes by the name of the class
   */
  WithoutGuard(Map<String, UnaryOperator<DynamicType.Builder<?>>> changes) {
    super(WithoutGuard.class.getClassLoader());
    this.changes = changes;
  }

  Driver driver() {
    try {
      return (Driver) loadClass(DsqlDriver.class.getName()).getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean isShared(String name) {
    return !name.startsWith(OURS)
        || name.startsWith(RETRY)
        || name.equals(Fault.class.getName())
        || name.startsWith(Faults.class.getName());
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (isShared(name)) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      if (loaded == null) {
        byte[] bytes = bytes(name);
        loaded = defineClass(name, bytes, 0, bytes.length);
      }
      return loaded;
    }
  }

  private byte[] bytes(String name) throws ClassNotFoundException {
    UnaryOperator<DynamicType.Builder<?>> change = changes.get(name);
    if (change != null) {
      return changed(name, change);
    }
    try (InputStream in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
      if (in == null) {
        throw new ClassNotFoundException(name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new ClassNotFoundException(name, e);
    }
  }

  private byte[] changed(String name, UnaryOperator<DynamicType.Builder<?>> change) {
    ClassFileLocator locator = ClassFileLocator.ForClassLoader.of(getParent());
    return change
        .apply(
            new ByteBuddy()
                .with(TypeValidation.DISABLED)
                .ignore(none()) // lambdas too
                .redefine(TypePool.Default.of(locator).describe(name).resolve(), locator))
        .make()
        .getBytes();
  }
}
