package dev.dsqlkit.samples.testing.shop;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Knows how often this JVM has started the whole application, and on which databases it ran. */
@Component
class OneContext {
  private static final AtomicInteger STARTS = new AtomicInteger();
  private static final Set<String> DATABASES = ConcurrentHashMap.newKeySet();

  private final HikariDataSource pool;

  OneContext(HikariDataSource pool) {
    this.pool = pool;
    STARTS.incrementAndGet();
  }

  /** To be called once per class. */
  void hasMovedToANewDatabase() {
    String database =
        new JdbcTemplate(pool).queryForObject("SELECT current_database()", String.class);

    assertThat(DATABASES.add(database)).as("%s is new", database).isTrue();
    assertThat(STARTS).hasValue(1);
    assertThat(pool.getJdbcUrl()).isEqualTo("jdbc:dsql:test:default");
    assertThat(pool.isClosed()).isFalse();
  }
}
