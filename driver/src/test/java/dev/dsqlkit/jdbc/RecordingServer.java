package dev.dsqlkit.jdbc;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;

/** Stands for an object of pgjdbc: notes each call and answers with a sample. */
final class RecordingServer implements InvocationHandler {
  private final List<Method> calls = new ArrayList<>();
  private Object latestAnswer;

  <T> T as(Class<T> type) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, this));
  }

  @Override
  public Object invoke(Object proxy, Method method, Object[] arguments) {
    calls.add(method);
    latestAnswer = Samples.of(method.getReturnType());
    return latestAnswer;
  }

  boolean saw(Method method) {
    return calls.stream().anyMatch(call -> signature(call).equals(signature(method)));
  }

  Object latestAnswer() {
    return latestAnswer;
  }

  private static String signature(Method method) {
    return method.getName() + List.of(method.getParameterTypes());
  }
}
