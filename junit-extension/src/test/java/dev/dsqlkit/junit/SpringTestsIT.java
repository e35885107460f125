package dev.dsqlkit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dsqlkit.junit.DsqlTest.Isolation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.test.annotation.Commit;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.annotation.Transactional;

/** Test classes of one application, whose context is started once for those that can share it. */
class SpringTestsIT {
  private static final Set<String> DATABASES = ConcurrentHashMap.newKeySet();

  /** An application whose pool holds one connection. */
  @Configuration(proxyBeanMethods = false)
  static class Application {
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

  /** Inserts a row that each database can take once, and remembers the database. */
  private static void order(JdbcTemplate template) {
    template.update("INSERT INTO orders VALUES (7, 'Ann', 1)");
    DATABASES.add(current(template));
  }

  private static String current(JdbcTemplate template) {
    return template.queryForObject("SELECT current_database()", String.class);
  }

  @SpringJUnitConfig(Application.class)
  @DsqlTest(schema = "db/schema")
  static class SpringFirstTestCases {
    @Test
    void orders(@Autowired JdbcTemplate template, DsqlDatabase database) throws Exception {
      order(template);
      assertThat(database.table("orders").rows()).hasSize(1);
    }
  }

  @DsqlTest(schema = "db/schema")
  @SpringJUnitConfig(Application.class)
  static class DsqlFirstTestCases {
    private final JdbcTemplate template;

    @Autowired
    DsqlFirstTestCases(JdbcTemplate template) {
      this.template = template;
    }

    @Test
    void orders() {
      order(template);
    }
  }

  @SpringJUnitConfig(Application.class)
  @DsqlTest(schema = "db/schema", isolation = Isolation.METHOD)
  @Transactional
  @Commit
  static class SpringFirstMethodTestCases {
    @Autowired JdbcTemplate template;

    @Test
    void orders() {
      order(template);
    }

    @Test
    void ordersToo() {
      order(template);
    }
  }

  @DsqlTest(schema = "db/schema", isolation = Isolation.METHOD)
  @SpringJUnitConfig(Application.class)
  @Transactional
  @Commit
  static class DsqlFirstMethodTestCases {
    @Autowired JdbcTemplate template;

    @Test
    void orders() {
      order(template);
    }

    @Test
    void ordersToo() {
      order(template);
    }
  }

  @SpringJUnitConfig(Application.class)
  @DsqlTest(schema = "db/schema", isolation = Isolation.RESET)
  @Transactional
  @Commit
  static class ResetTestCases {
    @Autowired JdbcTemplate template;

    @Test
    void orders() {
      order(template);
    }

    @Test
    void ordersToo() {
      order(template);
    }
  }

  @SpringJUnitConfig(Application.class)
  @DsqlTest(schema = "db/schema", slot = "single")
  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  static class SingleInstanceTestCases {
    @Autowired JdbcTemplate template;

    @Test
    void orders() {
      order(template);
    }
  }

  @SpringJUnitConfig(Application.class)
  @DsqlTest(schema = "db/schema")
  @TestMethodOrder(MethodOrderer.MethodName.class) // the class has its database after the method
  static class NestedTestCases {
    @Autowired JdbcTemplate template;

    @AfterEach
    void reachesTheDatabaseOfTheTest(DsqlDatabase database) {
      assertThat(current(template)).isEqualTo(current(new JdbcTemplate(database.dataSource())));
    }

    @Test
    void orders() {
      order(template);
    }

    @Test
    @DsqlTest(seed = "db/seed")
    void first() {
      order(template);
      assertThat(template.queryForList("SELECT id FROM orders")).hasSize(3);
    }

    @Nested
    @DsqlTest(seed = "db/seed")
    class WithOrders {
      @Test
      void ordersToo() {
        order(template);
        assertThat(template.queryForList("SELECT id FROM orders")).hasSize(3);
      }
    }
  }

  @SpringJUnitConfig(Application.class)
  @DsqlTest(schema = "db/schema")
  @Transactional
  static class RollbackTestCases {
    @Autowired JdbcTemplate template;

    @Test
    void orders() {
      order(template);
    }

    @Test
    void ordersToo() {
      order(template);
    }

    @Test
    @Commit
    void ordersAtLast() {
      order(template);
    }
  }

  @SpringJUnitConfig(Application.class)
  @DsqlTest(schema = "db/schema")
  @TestPropertySource(properties = "spring.datasource.url=jdbc:dsql:test:billing")
  static class OtherSlotTestCases {
    @Test
    void isNotReached() {}
  }

  @BeforeEach
  void forget() {
    DATABASES.clear();
  }

  private static void allPass(int tests, Class<?>... testCases) {
    EngineExecutionResults results = Kit.run(testCases);
    assertThat(Kit.failures(results)).isEmpty();
    assertThat(Kit.succeeded(results)).isEqualTo(tests);
  }

  @Test
  void shareOneContextAndMoveFromDatabaseToDatabase() {
    allPass(1, SpringFirstTestCases.class);
    int starts = Application.STARTS.get();

    allPass(3, DsqlFirstTestCases.class, SpringFirstMethodTestCases.class);

    assertThat(DATABASES).hasSize(4);
    assertThat(Application.STARTS).hasValue(starts);
  }

  @ParameterizedTest
  @ValueSource(classes = {SpringFirstMethodTestCases.class, DsqlFirstMethodTestCases.class})
  void haveSpringsTransactionOnTheDatabaseOfTheMethod(Class<?> testCases) {
    allPass(2, testCases);

    assertThat(DATABASES).hasSize(2);
  }

  /** That is made, and Spring's context with it, before anything else of the class. */
  @Test
  void haveTheirDatabaseBeforeASingleInstance() {
    allPass(1, SingleInstanceTestCases.class);
  }

  @Test
  void resetRowsBeforeSpringsTransaction() {
    allPass(2, ResetTestCases.class);
  }

  @Test
  void haveAnotherDatabaseForANestedClassOrAMethod() {
    allPass(3, NestedTestCases.class);
    assertThat(DATABASES).hasSize(3);
  }

  @Test
  void areRefusedTheUrlOfAnotherSlot() {
    assertThat(Kit.failures(Kit.run(OtherSlotTestCases.class)))
        .singleElement()
        .asString()
        .contains("Failed to load ApplicationContext");
  }

  @Test
  void warnOncePerClassThatRollsBack() {
    List<String> warnings = new ArrayList<>();
    Logger logger = Logger.getLogger("dev.dsqlkit.junit");
    Handler handler =
        new Handler() {
          @Override
          public void publish(LogRecord entry) {
            warnings.add(entry.getMessage());
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    logger.addHandler(handler);
    try {
      allPass(3, RollbackTestCases.class);
    } finally {
      logger.removeHandler(handler);
    }

    assertThat(warnings).singleElement().asString().contains("rolls its transactions back");
  }
}
