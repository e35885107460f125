package dev.dsqlkit.flyway;

import dev.dsqlkit.retry.RetryLoop;
import dev.dsqlkit.retry.RetryPolicy;
import dev.dsqlkit.retry.UnitOfWork;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.SQLException;
import java.sql.SQLTransactionRollbackException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A statement of a {@link WatchedConnection}.
 *
 * @param prepared null where the text comes with the execution
 */
record WatchedStatement(Statement statement, @Nullable String prepared, Boundary boundary)
    implements InvocationHandler {
  /** Nobody waits for a migration as for a request. */
  private static final RetryLoop RETRIES =
      new RetryLoop(new RetryPolicy(20, Duration.ofMinutes(1), Duration.ofSeconds(2)));

  @Override
  public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
      throws Throwable {
    String name = method.getName();
    if (name.equals("equals") && arguments != null) {
      return proxy == arguments[0];
    }
    String sql =
        arguments != null && arguments.length > 0 && arguments[0] instanceof String text
            ? text
            : prepared;
    if (sql != null && (name.startsWith("execute") || name.equals("addBatch"))) {
      boundary.note(sql);
    }
    // A batch is gone once it was executed.
    if (!name.startsWith("execute") || name.endsWith("Batch") || !boundary.isRepeatable()) {
      return call(method, arguments);
    }
    return RETRIES.run(new Execution(this, method, arguments));
  }

  private @Nullable Object call(Method method, Object @Nullable [] arguments) throws SQLException {
    try {
      return method.invoke(statement, arguments);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof SQLException sql) {
        throw sql;
      }
      if (e.getCause() instanceof RuntimeException runtime) {
        throw runtime;
      }
      throw new IllegalStateException(e.getCause());
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  /** One execution in autocommit mode, as often as it takes. */
  private static final class Execution implements UnitOfWork<Object, SQLException> {
    private final WatchedStatement statement;
    private final Method method;
    private final Object @Nullable [] arguments;

    Execution(WatchedStatement statement, Method method, Object @Nullable [] arguments) {
      this.statement = statement;
      this.method = method;
      this.arguments = arguments;
    }

    @Override
    public Object attempt() throws SQLException {
      return Objects.requireNonNull(statement.call(method, arguments));
    }

    @Override
    public boolean leftNothing() {
      return true;
    }

    @Override
    public SQLException gaveUp(String why, Throwable last) {
      return new SQLTransactionRollbackException(why, "40001", last);
    }
  }
}
