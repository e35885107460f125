package dev.dsqlkit.junit.spring;

import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** An application whose pool holds one connection. */
@Configuration(proxyBeanMethods = false)
class Application {
  static final AtomicInteger STARTS = new AtomicInteger();

  @Bean
  DataSource pool(@Value("${spring.datasource.url}") String url) {
    return new SingleConnectionDataSource(url, true);
  }

  @Bean
  JdbcTransactionManager transactionManager(DataSource pool) {
    return new JdbcTransactionManager(pool);
  }

  /** As Hibernate does, it looks at the database when it starts. */
  @Bean
  JdbcTemplate template(DataSource pool) {
    STARTS.incrementAndGet();
    JdbcTemplate template = new JdbcTemplate(pool);
    template.execute("SELECT FROM orders");
    return template;
  }
}
