package dev.dsqlkit.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.services.dsql.DsqlUtilities;

/** Counts the tokens that are signed. */
final class CountingSigner {
  private final AtomicInteger signed = new AtomicInteger();
  private final DsqlUtilities utilities;

  CountingSigner(DsqlUtilities signer) {
    utilities =
        (DsqlUtilities)
            Proxy.newProxyInstance(
                DsqlUtilities.class.getClassLoader(),
                new Class<?>[] {DsqlUtilities.class},
                (proxy, method, arguments) -> {
                  if (method.getName().endsWith("AuthToken")) {
                    signed.incrementAndGet();
                  }
                  try {
                    return method.invoke(signer, arguments);
                  } catch (InvocationTargetException e) {
                    throw e.getCause();
                  }
                });
  }

  DsqlUtilities utilities() {
    return utilities;
  }

  int signed() {
    return signed.get();
  }
}
