package dev.dsqlkit.junit;

import dev.dsqlkit.jdbc.DsqlDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import org.junit.jupiter.api.extension.ParameterResolutionException;

/** What a class or method was given; what has to be closed is closed when it is over. */
@SuppressWarnings("deprecation") // what took its place is not in JUnit 5.10
final class Granted implements CloseableResource, AutoCloseable {
  private final ExtensionContext context;
  private final Map<Class<?>, Object> objects = new HashMap<>();
  private final Deque<AutoCloseable> toClose = new ArrayDeque<>();

  private Granted(ExtensionContext context) {
    this.context = context;
  }

  static Granted in(ExtensionContext context) {
    // the lifecycle of the context, not of those around it
    ExtensionContext.Store store =
        context.getStore(ExtensionContext.Namespace.create(Granted.class, context.getUniqueId()));
    return store.getOrComputeIfAbsent(Granted.class, key -> new Granted(context), Granted.class);
  }

  /** Each wish for a connection gets one of its own. */
  synchronized Connection connection(TestScope scope) {
    DsqlDataSource connections = new DsqlDataSource();
    connections.setUrl(scope.slot().url());
    try {
      Connection connection = connections.getConnection();
      toClose.push(connection);
      return connection;
    } catch (SQLException e) {
      throw new ParameterResolutionException("No connection for the test: " + e.getMessage(), e);
    }
  }

  synchronized Object once(Class<?> type, Supplier<Object> make) {
    @Nullable Object known = objects.get(type);
    if (known != null) {
      return known;
    }
    Object made = make.get();
    objects.put(type, made);
    if (made instanceof AutoCloseable closeable && !(made instanceof DsqlDatabase)) {
      toClose.push(closeable);
    }
    return made;
  }

  /** Closes all of it, whatever fails. */
  @Override
  public synchronized void close() {
    @Nullable IllegalStateException failure = null;
    while (!toClose.isEmpty()) {
      try {
        toClose.pop().close();
      } catch (Exception e) {
        if (failure == null) {
          failure =
              new IllegalStateException(
                  "What the test was given could not be closed: " + e.getMessage(), e);
        } else {
          failure.addSuppressed(e);
        }
      }
    }
    if (failure != null) {
      TestRun.failed(context, failure);
      throw failure;
    }
  }
}
