package dev.dsqlkit.junit.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.dsqlkit.junit.DsqlDatabase;
import dev.dsqlkit.junit.DsqlTest;
import dev.dsqlkit.junit.DsqlTest.Isolation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.Commit;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.annotation.Transactional;

/** Test classes of one application, whose context is started once for those that can share it. */
class SpringTestsIT {
  private static final Set<String> DATABASES = ConcurrentHashMap.newKeySet();

  /** Inserts a row that each database can take once, and remembers the database. */
  private static void order(JdbcTemplate template) {
    template.update("INSERT INTO orders VALUES (7, 'Ann', 1)");
    DATABASES.add(template.queryForObject("SELECT current_database()", String.class));
  }

  @SpringJUnitConfig(Application.class)
  @DsqlTest(schema = "db/schema")
  static class SpringFirstTestCases {
    @Test
    void orders(@Autowired JdbcTemplate template, DsqlDatabase database) throws Exception {
      order(template);
      assertThat(database.table("orders").rows()).isEqualTo(1);
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
  @DsqlTest(schema = "db/schema")
  static class NestedTestCases {
    @Autowired JdbcTemplate template;

    @Test
    void orders() {
      order(template);
    }

    @Nested
    @DsqlTest(seed = "db/seed")
    class WithOrders {
      @Test
      void ordersToo() {
        assertThat(template.queryForObject("SELECT count(*) FROM orders", Integer.class))
            .isPositive();
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

  private static Events run(Class<?>... testCases) {
    return EngineTestKit.engine("junit-jupiter")
        .configurationParameter("junit.jupiter.extensions.autodetection.enabled", "false")
        .selectors(
            Arrays.stream(testCases)
                .map(testCase -> selectClass(testCase))
                .toArray(org.junit.platform.engine.DiscoverySelector[]::new))
        .execute()
        .allEvents();
  }

  @Test
  void shareOneContextAndMoveFromDatabaseToDatabase() {
    Events events =
        run(SpringFirstTestCases.class, DsqlFirstTestCases.class, SpringFirstMethodTestCases.class);

    events.assertStatistics(statistics -> statistics.succeeded(4 + 3 + 1).failed(0));
    assertThat(DATABASES).hasSize(4);
    assertThat(Application.STARTS).hasValue(1);
  }

  @ParameterizedTest
  @ValueSource(classes = {SpringFirstMethodTestCases.class, DsqlFirstMethodTestCases.class})
  void haveSpringsTransactionOnTheDatabaseOfTheMethod(Class<?> testCases) {
    run(testCases).assertStatistics(statistics -> statistics.succeeded(2 + 1 + 1).failed(0));
    assertThat(DATABASES).hasSize(2);
  }

  @Test
  void resetRowsBeforeSpringsTransaction() {
    run(ResetTestCases.class).assertStatistics(s -> s.succeeded(2 + 1 + 1).failed(0));
  }

  @Test
  void haveAnotherDatabaseForANestedClass() {
    run(NestedTestCases.class).assertStatistics(s -> s.succeeded(2 + 2 + 1).failed(0));
  }

  @Test
  void areRefusedTheUrlOfAnotherSlot() {
    run(OtherSlotTestCases.class)
        .failed()
        .assertThatEvents()
        .hasSize(1);
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
      run(RollbackTestCases.class).assertStatistics(s -> s.succeeded(3 + 1 + 1).failed(0));
    } finally {
      logger.removeHandler(handler);
    }

    assertThat(warnings).singleElement().asString().contains("rolls its transactions back");
  }
}
