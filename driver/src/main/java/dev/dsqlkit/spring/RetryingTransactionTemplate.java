package dev.dsqlkit.spring;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;

/** A template that loops around its transactions. */
final class RetryingTransactionTemplate extends TransactionTemplate {
  private static final long serialVersionUID = 1;

  private final transient TransactionRetry retry;

  RetryingTransactionTemplate(
      TransactionTemplate template, PlatformTransactionManager manager, TransactionRetry retry) {
    super(manager, template);
    this.retry = retry;
  }

  @Override
  public <T extends @Nullable Object> T execute(TransactionCallback<T> action) {
    if (retry.begins(this)) {
      return retry.run(() -> super.execute(action));
    }
    return super.execute(action);
  }
}
