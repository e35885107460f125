package dev.dsqlkit.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Stream;

/** The methods of a JDBC interface that are given a text, found by reflection. */
final class SqlMethods {
  private static final String SQL = "prepare.*|execute.*|addBatch";

  private SqlMethods() {}

  /** Those whose text is SQL to run. */
  static Stream<Method> of(Class<?> type) {
    return withText(type).filter(method -> method.getName().matches(SQL));
  }

  /** The names of those whose text is something else. */
  static Stream<String> others(Class<?> type) {
    return withText(type)
        .map(Method::getName)
        .filter(name -> !name.matches(SQL))
        .distinct()
        .sorted();
  }

  private static Stream<Method> withText(Class<?> type) {
    return Arrays.stream(type.getMethods())
        .filter(method -> !Modifier.isStatic(method.getModifiers()))
        .filter(method -> Arrays.asList(method.getParameterTypes()).contains(String.class))
        .filter(method -> method.getParameterTypes()[0] == String.class);
  }

  /** Those that run a statement that has its SQL already. */
  static Stream<Method> withoutText(Class<?> type) {
    return Arrays.stream(type.getMethods())
        .filter(method -> method.getName().matches("execute.*|getMetaData"))
        .filter(method -> method.getParameterCount() == 0);
  }

  static Object call(Object object, Method method, String sql) throws SQLException {
    try {
      return method.invoke(object, arguments(method, sql));
    } catch (InvocationTargetException e) {
      throw (SQLException) e.getCause();
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }

  private static Object[] arguments(Method method, String sql) {
    int[] numbers = {
      ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY, ResultSet.HOLD_CURSORS_OVER_COMMIT
    };
    Class<?>[] types = method.getParameterTypes();
    Object[] arguments = new Object[types.length];
    for (int i = 0; i < types.length; i++) {
      if (types[i] == int.class) {
        arguments[i] = types.length == 2 ? 1 : numbers[i - 1]; // RETURN_GENERATED_KEYS
      } else if (types[i] == int[].class) {
        arguments[i] = new int[0];
      } else if (types[i] == String[].class) {
        arguments[i] = new String[] {"id"};
      } else {
        arguments[i] = sql;
      }
    }
    return arguments;
  }
}
