package dev.dsqlkit.retry;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** A data source without database that writes down what is asked of its connections. */
final class RecordingSource implements InvocationHandler {
  private final List<String> calls = new ArrayList<>();
  private final Map<String, Deque<Throwable>> failures = new HashMap<>();
  private boolean lendsWithAutoCommit = true;
  private int lent;

  DataSource dataSource() {
    return proxy(DataSource.class, this);
  }

  /** The next calls of a method fail so, one after the other. */
  RecordingSource fail(String method, Throwable... thrown) {
    failures.computeIfAbsent(method, name -> new ArrayDeque<>()).addAll(Arrays.asList(thrown));
    return this;
  }

  RecordingSource lendWithoutAutoCommit() {
    lendsWithAutoCommit = false;
    return this;
  }

  void note(String call) {
    calls.add(call);
  }

  /** In their order, with the number of the connection. */
  List<String> calls() {
    return calls;
  }

  @Override
  public Object invoke(Object source, Method method, Object[] arguments) throws Throwable {
    throwNext(method.getName());
    int number = ++lent;
    return proxy(
        Connection.class,
        (connection, called, parameters) -> onConnection(number, called, parameters));
  }

  private Object onConnection(int number, Method method, Object[] arguments) throws Throwable {
    if (method.getName().equals("getAutoCommit")) {
      return lendsWithAutoCommit;
    }
    String value = method.getName().equals("setAutoCommit") ? " " + arguments[0] : "";
    calls.add(number + " " + method.getName() + value);
    throwNext(method.getName() + value);
    return null;
  }

  private void throwNext(String method) throws Throwable {
    Deque<Throwable> next = failures.getOrDefault(method, new ArrayDeque<>());
    if (!next.isEmpty()) {
      throw next.remove();
    }
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(
            RecordingSource.class.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
