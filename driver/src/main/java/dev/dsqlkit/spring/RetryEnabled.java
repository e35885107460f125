package dev.dsqlkit.spring;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Unless {@code dsql.retry.enabled=false}. */
final class RetryEnabled implements Condition {
  static final String PROPERTY = "dsql.retry.enabled";

  @Override
  public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
    return context.getEnvironment().getProperty(PROPERTY, Boolean.class, true);
  }
}
