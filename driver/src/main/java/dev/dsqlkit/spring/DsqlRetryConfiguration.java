package dev.dsqlkit.spring;

import dev.dsqlkit.retry.RetryLoop;
import dev.dsqlkit.retry.RetryPolicy;
import java.time.Duration;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.env.Environment;
import org.springframework.format.datetime.standard.DurationFormatterUtils;

/**
 * Runs {@code @Transactional} methods and the transactions of {@code TransactionTemplate} beans
 * again that lose a conflict. Spring Boot finds it by itself; elsewhere it is to be imported.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(RetryEnabled.class)
public final class DsqlRetryConfiguration {

  // static, so that no other bean is made too early for the post-processor
  @Bean
  @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
  static RetryPostProcessor dsqlRetryPostProcessor(Environment environment) {
    ObservedTransactions transactions = new ObservedTransactions();
    RetryLoop loop = new RetryLoop(policy(environment));
    return new RetryPostProcessor(transactions, new TransactionRetry(loop, transactions));
  }

  private static RetryPolicy policy(Environment environment) {
    return new RetryPolicy(
        environment.getProperty(
            "dsql.retry.max-attempts", Integer.class, RetryPolicy.DEFAULT.maxAttempts()),
        duration(environment, "dsql.retry.deadline", RetryPolicy.DEFAULT.deadline()),
        duration(environment, "dsql.retry.max-delay", RetryPolicy.DEFAULT.maxDelay()));
  }

  /** As Boot reads it, but without Boot: 5s, PT5S, and milliseconds where no unit is given. */
  private static Duration duration(Environment environment, String name, Duration otherwise) {
    String value = environment.getProperty(name);
    return value == null ? otherwise : DurationFormatterUtils.detectAndParse(value);
  }
}
