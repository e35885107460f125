package dev.dsqlkit.retry;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * The connection of a unit of work, which leaves the commit to the loop around it: work that has
 * committed a part of itself must not run again.
 */
final class UnitConnection implements InvocationHandler {
  private final Connection connection;

  private UnitConnection(Connection connection) {
    this.connection = connection;
  }

  static Connection of(Connection connection) {
    return (Connection)
        Proxy.newProxyInstance(
            UnitConnection.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            new UnitConnection(connection));
  }

  @Override
  public @Nullable Object invoke(
      Object proxy, Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
    boolean commits =
        method.getName().equals("commit")
            || (method.getName().equals("setAutoCommit")
                && arguments != null
                && Boolean.TRUE.equals(arguments[0]));
    if (commits) {
      throw new SQLException(
          "The work of DsqlTransactions must not commit by itself, because it may run again: it is"
              + " committed when it returns",
          "2D000");
    }
    try {
      return method.invoke(connection, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
