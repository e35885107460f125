package dev.dsqlkit.spring;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.interceptor.TransactionInterceptor;

/** Switches the retry of transactions on in a Spring Boot application on {@code jdbc:dsql:}. */
@AutoConfiguration
@ConditionalOnClass(TransactionInterceptor.class)
@Conditional(RetryWanted.class)
@Import(DsqlRetryConfiguration.class)
public final class DsqlRetryAutoConfiguration {}
