package dev.dsqlkit.spring;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.ProxyMethodInvocation;
import org.springframework.aop.support.AopUtils;
import org.springframework.core.MethodClassKey;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.transaction.interceptor.TransactionAttribute;
import org.springframework.transaction.interceptor.TransactionAttributeSource;
import org.springframework.transaction.interceptor.TransactionInterceptor;

/** Stands in for Spring's transaction interceptor, around which it loops. */
final class RetryInterceptor implements MethodInterceptor {
  private final TransactionInterceptor transactions;
  private final TransactionRetry retry;
  private final Map<MethodClassKey, Boolean> forbidden = new ConcurrentHashMap<>();

  RetryInterceptor(TransactionInterceptor transactions, TransactionRetry retry) {
    this.transactions = transactions;
    this.retry = retry;
  }

  @Override
  @SuppressWarnings("NullAway") // it does not see that the call's type includes null
  public @Nullable Object invoke(MethodInvocation invocation) throws Throwable {
    if (invocation instanceof ProxyMethodInvocation repeatable && isUnit(invocation)) {
      return retry.run(() -> transactions.invoke(repeatable.invocableClone()));
    }
    return transactions.invoke(invocation);
  }

  private boolean isUnit(MethodInvocation invocation) {
    TransactionAttributeSource source = transactions.getTransactionAttributeSource();
    Object target = invocation.getThis();
    if (source == null || target == null) {
      return false;
    }
    Class<?> type = AopUtils.getTargetClass(target);
    TransactionAttribute attribute = source.getTransactionAttribute(invocation.getMethod(), type);
    return attribute != null
        && retry.begins(attribute)
        && !forbidden.computeIfAbsent(
            new MethodClassKey(invocation.getMethod(), type),
            key -> isForbidden(invocation.getMethod(), type));
  }

  private static boolean isForbidden(Method method, Class<?> type) {
    Method specific = AopUtils.getMostSpecificMethod(method, type);
    return AnnotatedElementUtils.hasAnnotation(specific, NoDsqlRetry.class)
        || AnnotatedElementUtils.hasAnnotation(method.getDeclaringClass(), NoDsqlRetry.class)
        || AnnotatedElementUtils.hasAnnotation(type, NoDsqlRetry.class);
  }
}
