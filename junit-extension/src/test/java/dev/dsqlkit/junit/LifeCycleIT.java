package dev.dsqlkit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.testkit.engine.EngineExecutionResults;

/** Which database a test gets, and with what in it. */
class LifeCycleIT {
  private static final Set<String> DATABASES = ConcurrentHashMap.newKeySet();

  @BeforeEach
  void forget() {
    DATABASES.clear();
  }

  private static void run(DataSource dataSource, String sql) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String value(DataSource dataSource, String sql) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      assertThat(row.next()).isTrue();
      return row.getString(1);
    }
  }

  /** Fails where it sees the rows of another one. */
  private static void insertAlone(DataSource dataSource) throws SQLException {
    DATABASES.add(value(dataSource, "SELECT current_database()"));
    assertThat(value(dataSource, "SELECT count(*) FROM orders")).isEqualTo("2");
    run(dataSource, "INSERT INTO orders VALUES (3, 'Mary', 30)");
  }

  private static void allPass(int tests, EngineExecutionResults results) {
    assertThat(Kit.failures(results)).isEmpty();
    assertThat(Kit.succeeded(results)).isEqualTo(tests);
  }

  @DsqlTest(schema = "db/schema", seed = "db/seed")
  static class PerClass {
    @Test
    void one(DataSource dataSource) throws SQLException {
      insertAlone(dataSource);
    }
  }

  @DsqlTest(schema = "db/schema", seed = "db/seed")
  static class AnotherPerClass {
    @Test
    void two(DataSource dataSource) throws SQLException {
      insertAlone(dataSource);
    }
  }

  @Test
  void classesDoNotSeeEachOther() {
    allPass(2, Kit.run(PerClass.class, AnotherPerClass.class));
    assertThat(DATABASES).hasSize(2);
  }

  @DsqlTest(schema = "db/schema", seed = "db/seed", isolation = DsqlTest.Isolation.CLASS)
  static class MethodsOfOneDatabase {
    @RepeatedTest(2)
    void insert(DataSource dataSource) throws SQLException {
      insertAlone(dataSource);
    }
  }

  @Test
  void methodsOfAClassShareItsDatabase() {
    EngineExecutionResults results = Kit.run(MethodsOfOneDatabase.class);
    assertThat(Kit.succeeded(results)).isEqualTo(1);
    assertThat(Kit.failures(results)).hasSize(1);
    assertThat(DATABASES).hasSize(1);
  }

  @DsqlTest(schema = "db/schema", seed = "db/seed", isolation = DsqlTest.Isolation.METHOD)
  static class PerMethod {
    @RepeatedTest(3)
    void insert(DataSource dataSource) throws SQLException {
      insertAlone(dataSource);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void parameterised(int number, DataSource dataSource) throws SQLException {
      assertThat(number).isPositive();
      insertAlone(dataSource);
    }
  }

  @Test
  void eachMethodHasADatabaseOfItsOwn() {
    allPass(5, Kit.run(PerMethod.class));
    assertThat(DATABASES).hasSize(5);
  }

  @DsqlTest(schema = "db/schema", seed = "db/seed", isolation = DsqlTest.Isolation.RESET)
  static class Reset {
    @RepeatedTest(3)
    void insert(DataSource dataSource) throws SQLException {
      insertAlone(dataSource);
    }

    @Test
    void changesTheSchema(DataSource dataSource) throws SQLException {
      insertAlone(dataSource);
      run(dataSource, "CREATE TABLE more (id int)");
    }
  }

  @Test
  void resetBringsTheRowsBack() {
    allPass(4, Kit.run(Reset.class));
    assertThat(DATABASES).hasSizeBetween(1, 2);
  }

  @DsqlTest(schema = "db/schema", seed = "db/seed", isolation = DsqlTest.Isolation.RESET)
  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  static class ResetKeepsConnections {
    private Connection kept;
    private final Set<String> backends = ConcurrentHashMap.newKeySet();

    @BeforeAll
    void open(@DsqlUrl String url) throws SQLException {
      kept = DriverManager.getConnection(url);
    }

    @AfterAll
    void close() throws SQLException {
      kept.close();
      assertThat(backends).hasSize(1);
    }

    @RepeatedTest(3)
    void insert(DataSource dataSource) throws SQLException {
      insertAlone(dataSource);
      try (Statement statement = kept.createStatement();
          ResultSet row = statement.executeQuery("SELECT pg_backend_pid()")) {
        assertThat(row.next()).isTrue();
        backends.add(row.getString(1));
      }
    }
  }

  @Test
  void resetKeepsConnections() {
    allPass(3, Kit.run(ResetKeepsConnections.class));
  }

  @DsqlTest(schema = "db/schema", seed = "db/seed", retry = DsqlTest.Retry.OFF)
  @TestMethodOrder(MethodOrderer.MethodName.class)
  static class LeftFaults {
    @Test
    void asks(DsqlFaults faults) {
      faults.nextCommit().fails(Conflict.OC000).times(3);
    }

    @Test
    void meetsNone(DataSource dataSource) throws SQLException {
      insertAlone(dataSource);
    }
  }

  @Test
  void faultsEndWithTheirTest() {
    allPass(2, Kit.run(LeftFaults.class));
  }

  @DsqlTest(schema = "db/schema", seed = "db/seed")
  static class OwnField {
    @DsqlInject private DataSource field;
    private final DataSource given;

    OwnField(DataSource given) {
      this.given = given;
    }

    @Test
    @DsqlTest(isolation = DsqlTest.Isolation.METHOD)
    void ofTheMethod(DataSource parameter) throws SQLException {
      String own = value(parameter, "SELECT current_database()");
      assertThat(value(field, "SELECT current_database()")).isEqualTo(own);
      assertThat(value(given, "SELECT current_database()")).isNotEqualTo(own);
    }
  }

  @Test
  void fieldsAreOfTheDatabaseOfTheMethod() {
    allPass(1, Kit.run(OwnField.class));
  }

  @DsqlTest(schema = "db/schema", isolation = DsqlTest.Isolation.NONE)
  static class SharedOne {
    @Test
    void one(DataSource dataSource) throws SQLException {
      DATABASES.add(value(dataSource, "SELECT current_database()"));
    }
  }

  @DsqlTest(schema = "db/schema", isolation = DsqlTest.Isolation.NONE)
  static class SharedTwo extends SharedOne {}

  @Test
  void classesWithoutIsolationShareADatabase() {
    allPass(2, Kit.run(SharedOne.class, SharedTwo.class));
    assertThat(DATABASES).hasSize(1);
  }

  @DsqlTest(schema = "db/schema", seed = "db/seed")
  abstract static class Base {
    @DsqlInject private DataSource inherited;

    @Test
    void inherited() throws SQLException {
      insertAlone(inherited);
    }
  }

  static class Derived extends Base {}

  static class AnotherDerived extends Base {}

  @Test
  void theAnnotationIsInherited() {
    allPass(2, Kit.run(Derived.class, AnotherDerived.class));
    assertThat(DATABASES).hasSize(2);
  }

  @DsqlTest(schema = "db/schema", seed = "db/seed")
  static class Outer {
    @Test
    void outer(DataSource dataSource) throws SQLException {
      DATABASES.add(value(dataSource, "SELECT current_database()"));
    }

    @Nested
    class SameDatabase {
      @Test
      void inner(DataSource dataSource) throws SQLException {
        insertAlone(dataSource);
      }
    }

    @Nested
    @DsqlTest(isolation = DsqlTest.Isolation.METHOD)
    class OwnDatabases {
      @RepeatedTest(2)
      void inner(DataSource dataSource) throws SQLException {
        insertAlone(dataSource);
      }
    }
  }

  @Test
  void nestedClassesUseTheDatabaseAroundThemOrTheirOwn() {
    allPass(4, Kit.run(Outer.class));
    assertThat(DATABASES).hasSize(3);
  }

  static class OnMethods {
    @Test
    @DsqlTest(schema = "db/schema", seed = "db/seed")
    void one(DataSource dataSource) throws SQLException {
      insertAlone(dataSource);
    }

    @Test
    @DsqlTest(schema = "db/schema", seed = "db/seed")
    void two(DataSource dataSource) throws SQLException {
      insertAlone(dataSource);
    }

    @Test
    void without() {
      // has no database, and needs none
    }
  }

  @Test
  void aMethodMayHaveTheAnnotation() {
    allPass(3, Kit.run(OnMethods.class));
    assertThat(DATABASES).hasSize(2);
  }

  @DsqlTest(schema = "db/schema", seed = "db/seed")
  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  static class OneInstance {
    private final DataSource given;

    OneInstance(DataSource given) {
      this.given = given;
    }

    @BeforeAll
    void first(DataSource dataSource) throws SQLException {
      assertThat(value(dataSource, "SELECT count(*) FROM orders")).isEqualTo("2");
    }

    @Test
    void one() throws SQLException {
      insertAlone(given);
    }
  }

  @Test
  void oneInstanceForAllMethods() {
    allPass(1, Kit.run(OneInstance.class));
  }

  @DsqlTest(schema = "db/schema", seed = "db/seed", isolation = DsqlTest.Isolation.METHOD)
  static class Concurrent {
    @RepeatedTest(6)
    void insert(DataSource dataSource) throws SQLException {
      insertAlone(dataSource);
    }
  }

  @DsqlTest(schema = "db/schema", seed = "db/seed")
  static class ConcurrentMethods {
    @RepeatedTest(6)
    void insert(DataSource dataSource) throws SQLException {
      DATABASES.add("methods of " + value(dataSource, "SELECT current_database()"));
      run(dataSource, "INSERT INTO audit (what) VALUES ('" + Thread.currentThread().getId() + "')");
      assertThat(value(dataSource, "SELECT count(*) FROM orders")).isEqualTo("2");
    }
  }

  @DsqlTest(schema = "db/schema", seed = "db/seed", slot = "shared-slot")
  static class OneOfASlot {
    @Test
    void one(DataSource dataSource, @DsqlUrl String url) throws SQLException {
      assertThat(url).isEqualTo("jdbc:dsql:test:shared-slot");
      insertAlone(dataSource);
    }
  }

  @DsqlTest(schema = "db/schema", seed = "db/seed", slot = "shared-slot")
  static class AnotherOfASlot {
    @Test
    void one(DataSource dataSource) throws SQLException {
      insertAlone(dataSource);
    }
  }

  @Test
  void inParallel() {
    allPass(
        16,
        Kit.runInParallel(
            Concurrent.class,
            ConcurrentMethods.class,
            OneOfASlot.class,
            AnotherOfASlot.class,
            PerClass.class,
            AnotherPerClass.class));
    assertThat(DATABASES).filteredOn(name -> name.startsWith("methods of")).hasSize(1);
    assertThat(DATABASES).hasSize(6 + 1 + 2 + 2);
  }
}
