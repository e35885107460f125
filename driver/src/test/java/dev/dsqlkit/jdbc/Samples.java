package dev.dsqlkit.jdbc;

import java.lang.reflect.Array;
import java.lang.reflect.Proxy;
import java.util.Map;

/** A value of any type that occurs in the signatures of JDBC. */
final class Samples {
  private static final Map<Class<?>, Object> PRIMITIVES =
      Map.of(
          boolean.class,
          true,
          byte.class,
          (byte) 7,
          short.class,
          (short) 7,
          int.class,
          7,
          long.class,
          7L,
          float.class,
          7f,
          double.class,
          7d);

  private Samples() {}

  /** Null for classes, of which a sample would prove nothing more. */
  static Object of(Class<?> type) {
    if (type.isPrimitive()) {
      return PRIMITIVES.get(type);
    }
    if (type == String.class) {
      return "SELECT 7";
    }
    if (type == Class.class) {
      return Runnable.class;
    }
    if (type.isArray()) {
      return Array.newInstance(type.getComponentType(), 0);
    }
    return type.isInterface() ? new RecordingServer().as(type) : null;
  }

  static Object[] arguments(Class<?>[] types) {
    Object[] arguments = new Object[types.length];
    for (int i = 0; i < types.length; i++) {
      arguments[i] = of(types[i]);
    }
    return arguments;
  }

  /** Whether a value is one that {@link RecordingServer} made. */
  static boolean isUnwrapped(Object value) {
    return value != null && Proxy.isProxyClass(value.getClass());
  }
}
