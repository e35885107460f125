package dev.dsqlkit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Faults by annotations: right before a test method, and gone behind it. */
@DsqlTest(retry = DsqlTest.Retry.OFF)
class InjectionIT {

  @BeforeEach
  void create(DataSource database) throws SQLException {
    Sql.run(database, "CREATE TABLE orders (id int)");
    Sql.run(database, "CREATE TABLE stock (id int)");
    Sql.run(database, "INSERT INTO orders VALUES (0)");
  }

  @AfterEach
  void drop(DataSource database) throws SQLException {
    Sql.run(database, "DROP TABLE orders");
    Sql.run(database, "DROP TABLE stock");
  }

  private static String write(DataSource database, String table) {
    SQLException thrown =
        catchThrowableOfType(
            SQLException.class, () -> Sql.run(database, "INSERT INTO " + table + " VALUES (1)"));
    return thrown == null ? "ok" : String.valueOf(thrown.getSQLState());
  }

  @Test
  @InjectConflict(commit = 2, times = 2)
  void strikesTheCommitsThatItNames(DataSource database) {
    assertThat(write(database, "orders")).isEqualTo("ok");
    assertThat(write(database, "orders")).isEqualTo("40001");
    assertThat(write(database, "orders")).isEqualTo("40001");
    assertThat(write(database, "orders")).isEqualTo("ok");
  }

  @Test
  @InjectConflict(table = "stock", code = Conflict.OC001)
  void strikesATable(DataSource database) {
    assertThat(write(database, "orders")).isEqualTo("ok");
    assertThat(write(database, "stock")).isEqualTo("40001");
  }

  @RepeatedTest(2)
  @InjectConflict
  void strikesOnceInEachRepetition(DataSource database) {
    assertThat(write(database, "orders")).isEqualTo("40001");
    assertThat(write(database, "orders")).isEqualTo("ok");
  }

  @Test
  @InjectConflict(commit = 1)
  @InjectFault(kind = InjectFault.Kind.IN_DOUBT_COMMIT, commit = 2)
  @InjectFault(kind = InjectFault.Kind.SERVER_UNAVAILABLE, statement = 3)
  @InjectFault(kind = InjectFault.Kind.TOO_MANY_CONNECTIONS, connect = 4)
  @InjectFault(kind = InjectFault.Kind.TOKEN_EXPIRED, connect = 5)
  void strikesInManyWays(DataSource database) throws SQLException {
    assertThat(write(database, "orders")).isEqualTo("40001");
    assertThat(write(database, "orders")).isEqualTo("08007");
    assertThat(write(database, "orders")).isEqualTo("08007");
    assertThat(write(database, "orders")).isEqualTo("53300");
    assertThat(write(database, "orders")).isEqualTo("08006");
    assertThat(Sql.number(database, "SELECT count(*) FROM orders")).isEqualTo(2);
  }

  @Test
  @InjectFault(kind = InjectFault.Kind.CONNECTION_DROP, times = 100)
  void isForgottenBehindTheMethod(DataSource database) {
    assertThat(write(database, "orders")).isEqualTo("08007");
  }

  @Nested
  @InjectConflict(table = "stock")
  class OfAClass {
    @Test
    @InjectConflict
    void comesWithThoseOfItsMethods(DataSource database) {
      assertThat(write(database, "orders")).isEqualTo("40001");
      assertThat(write(database, "orders")).isEqualTo("ok");
      assertThat(write(database, "stock")).isEqualTo("40001");
    }
  }

  @DsqlTest
  static class NeverTestCase {
    @Test
    @InjectConflict(table = "order")
    void strikesNothing() {}
  }

  @Test
  void whatNeverStrikesFails() {
    assertThat(Kit.failures(Kit.run(NeverTestCase.class)))
        .singleElement()
        .asString()
        .contains("strikesNothing(): None of the faults that the annotations ask for did strike");
  }

  @DsqlTest
  static class WrongTestCase {
    @Test
    @InjectFault(kind = InjectFault.Kind.TOKEN_EXPIRED, commit = 1)
    void namesACommitForConnects() {}

    @Test
    @InjectFault(kind = InjectFault.Kind.IN_DOUBT_COMMIT, statement = 1)
    void namesAStatementForCommits() {}

    @Test
    @InjectConflict(times = 0)
    void strikesNever() {}

    @Test
    @InjectConflict(commit = 0)
    void countsFromZero() {}
  }

  @Test
  void refusesWhatMakesNoSense() {
    assertThat(Outcomes.of(WrongTestCase.class).failures())
        .containsExactlyInAnyOrder(
            "namesACommitForConnects(): @InjectFault(kind = TOKEN_EXPIRED, commit = 1, statement ="
                + " 0, connect = 0): this kind strikes an attempt to connect, 1 is the first",
            "namesAStatementForCommits(): @InjectFault(kind = IN_DOUBT_COMMIT, commit = 0,"
                + " statement = 1, connect = 0): this kind strikes a COMMIT, 1 is the first",
            "strikesNever(): @InjectConflict(times = 0): a fault strikes once at least",
            "countsFromZero(): @InjectConflict(commit = 0): the first COMMIT is 1");
  }

  static class WithoutDatabaseTestCase {
    @Test
    @InjectConflict
    void hasNoDatabase() {}
  }

  @Test
  void needsADatabase() {
    assertThat(Outcomes.of(WithoutDatabaseTestCase.class).failures())
        .singleElement()
        .asString()
        .contains("No @DsqlTest holds");
  }

  @DsqlTest
  static class KindsTestCase {
    @Test
    @RealClusterOnly
    void onAClusterOnly() {}

    @Test
    @EmulatorOnly
    void onTheEmulatorOnly() {}
  }

  @Test
  void skipsWhatIsForACluster() {
    assertThat(Outcomes.of(KindsTestCase.class).all())
        .anySatisfy(
            line ->
                assertThat(line)
                    .startsWith("onAClusterOnly(): aborted, ")
                    .contains("@RealClusterOnly"))
        .contains("onTheEmulatorOnly(): passed");
  }
}
