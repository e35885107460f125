package dev.dsqlkit.spring;

import org.springframework.aop.Advisor;
import org.springframework.aop.Pointcut;
import org.springframework.aop.PointcutAdvisor;
import org.springframework.aop.framework.Advised;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.PriorityOrdered;
import org.springframework.transaction.ConfigurableTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.interceptor.BeanFactoryTransactionAttributeSourceAdvisor;
import org.springframework.transaction.interceptor.TransactionInterceptor;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts the loop around whatever begins transactions. It replaces the interceptor instead of adding
 * another, so that no advice can come between, whatever order the application gave it.
 *
 * <p>It comes first, because Spring makes its advisor for the first bean that needs a proxy.
 */
final class RetryPostProcessor implements BeanPostProcessor, PriorityOrdered {
  private final ObservedTransactions transactions;
  private final TransactionRetry retry;

  RetryPostProcessor(ObservedTransactions transactions, TransactionRetry retry) {
    this.transactions = transactions;
    this.retry = retry;
  }

  @Override
  public int getOrder() {
    return HIGHEST_PRECEDENCE;
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String beanName) {
    if (bean instanceof ConfigurableTransactionManager manager) {
      manager.addListener(transactions);
    } else if (bean instanceof BeanFactoryTransactionAttributeSourceAdvisor advisor
        && advisor.getAdvice() instanceof TransactionInterceptor interceptor) {
      advisor.setAdvice(new RetryInterceptor(interceptor, retry));
    } else if (bean.getClass() == TransactionTemplate.class) {
      return retrying((TransactionTemplate) bean);
    } else if (bean instanceof Advised proxy && !proxy.isFrozen()) {
      replaceInterceptors(proxy);
    }
    return bean;
  }

  private TransactionTemplate retrying(TransactionTemplate template) {
    PlatformTransactionManager manager = template.getTransactionManager();
    return manager == null ? template : new RetryingTransactionTemplate(template, manager, retry);
  }

  /** Repositories of Spring Data come as proxies with an interceptor of their own. */
  private void replaceInterceptors(Advised proxy) {
    for (Advisor advisor : proxy.getAdvisors()) {
      if (advisor instanceof PointcutAdvisor with
          && with.getAdvice() instanceof TransactionInterceptor interceptor) {
        Pointcut pointcut = with.getPointcut();
        proxy.replaceAdvisor(
            advisor,
            new DefaultPointcutAdvisor(pointcut, new RetryInterceptor(interceptor, retry)));
      }
    }
  }
}
