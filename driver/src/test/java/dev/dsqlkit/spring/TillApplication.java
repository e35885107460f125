package dev.dsqlkit.spring;

import dev.dsqlkit.jdbc.DsqlDataSource;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.aopalliance.intercept.MethodInterceptor;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.ComposablePointcut;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.RootClassFilter;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/** What Boot's starters would configure, for the Boots whose starters are not here. */
final class TillApplication {
  private TillApplication() {}

  /** As applications are. */
  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  @EnableTransactionManagement(proxyTargetClass = true)
  @Import(Beans.class)
  static class Usual {}

  /** Gives the transaction advice an order of its own, with another advice inside. */
  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  @EnableTransactionManagement(proxyTargetClass = true, order = Ordered.HIGHEST_PRECEDENCE)
  @Import(Beans.class)
  static class WithOrder {
    @Bean
    AtomicInteger advised() {
      return new AtomicInteger();
    }

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    Advisor counting(AtomicInteger advised) {
      MethodInterceptor advice =
          invocation -> {
            advised.incrementAndGet();
            return invocation.proceed();
          };
      return new DefaultPointcutAdvisor(
          new ComposablePointcut(new RootClassFilter(Till.class)), advice);
    }
  }

  /** Without Boot's help. */
  @Configuration(proxyBeanMethods = false)
  @EnableTransactionManagement(proxyTargetClass = true)
  @Import({Beans.class, DsqlRetryConfiguration.class})
  static class Plain {}

  @Configuration(proxyBeanMethods = false)
  static class Beans {
    @Bean
    DataSource dataSource(Environment environment) {
      DsqlDataSource source = new DsqlDataSource();
      source.setUrl(environment.getRequiredProperty("url"));
      return source;
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource source, Environment environment) {
      boolean translating = environment.getProperty("translating", Boolean.class, true);
      return translating
          ? new JdbcTransactionManager(source)
          : new DataSourceTransactionManager(source);
    }

    @Bean
    TransactionTemplate transactionTemplate(PlatformTransactionManager manager) {
      TransactionTemplate template = new TransactionTemplate(manager);
      template.setTimeout(17);
      return template;
    }

    @Bean
    JdbcTemplate jdbcTemplate(DataSource source) {
      return new JdbcTemplate(source);
    }

    @Bean
    @Primary
    Till till(JdbcTemplate jdbc) {
      return new Till(jdbc);
    }

    @Bean
    Till.Careful careful(JdbcTemplate jdbc) {
      return new Till.Careful(jdbc);
    }
  }
}
