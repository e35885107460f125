package dev.dsqlkit.spring;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** If the application's data source is ours, or else if the application says so. */
final class RetryWanted implements Condition {

  @Override
  public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
    Environment environment = context.getEnvironment();
    return environment.getProperty(
        RetryEnabled.PROPERTY, Boolean.class, DataSourceDefaults.isOurs(environment));
  }
}
