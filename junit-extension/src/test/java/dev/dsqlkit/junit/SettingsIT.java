package dev.dsqlkit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What attributes and configuration parameters do. */
class SettingsIT {

  private static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String refusal(Connection connection, String sql) {
    return String.valueOf(
        catchThrowableOfType(SQLException.class, () -> run(connection, sql)).getSQLState());
  }

  @DsqlTest(schema = "db/schema", seed = "db/seed")
  static class Defaults {
    @Test
    void rulesAreStrict(Connection connection) throws SQLException {
      assertThat(refusal(connection, "TRUNCATE orders")).isEqualTo("0A000");
      try (Statement statement = connection.createStatement();
          ResultSet row = statement.executeQuery("SHOW TimeZone")) {
        assertThat(row.next()).isTrue();
        assertThat(row.getString(1)).isEqualTo("UTC");
      }
    }
  }

  @Test
  void defaults() {
    assertThat(Kit.failures(Kit.run(Defaults.class))).isEmpty();
  }

  @DsqlTest(schema = "db/schema", seed = "db/seed", rules = DsqlTest.Rules.OFF)
  static class RulesOff {
    @Test
    void truncates(Connection connection) throws SQLException {
      run(connection, "TRUNCATE orders");
    }
  }

  @DsqlTest(schema = "db/schema", rules = DsqlTest.Rules.WARN, expectNoWarnings = true)
  static class RulesWarn {
    @Test
    void truncates(Connection connection) throws SQLException {
      run(connection, "TRUNCATE orders");
    }
  }

  @Test
  void rules() {
    assertThat(Kit.failures(Kit.run(RulesOff.class))).isEmpty();
    assertThat(Kit.failures(Kit.run(RulesWarn.class)))
        .singleElement()
        .asString()
        .contains("RulesWarn: Aurora DSQL refuses 1 of the statements that were executed:")
        .endsWith("0A000 unsupported statement: Truncate: TRUNCATE orders");
  }

  @DsqlTest(schema = "db/schema", limits = "rows=2")
  static class FewRows {
    @Test
    void threeAreTooMany(Connection connection) throws SQLException {
      run(connection, "INSERT INTO orders VALUES (1, 'a', 1), (2, 'a', 1)");
      assertThat(refusal(connection, "UPDATE orders SET amount = 2; DELETE FROM orders"))
          .isEqualTo("54000");
    }
  }

  @Test
  void limits() {
    assertThat(Kit.failures(Kit.run(FewRows.class))).isEmpty();
  }

  @DsqlTest(schema = "db/schema", retry = DsqlTest.Retry.OFF, chaos = 1)
  static class Chaos {
    @Test
    void everyCommitConflicts(Connection connection) throws SQLException {
      assertThat(refusal(connection, "INSERT INTO orders VALUES (1, 'a', 1)")).isEqualTo("40001");
    }
  }

  @Test
  void chaos() {
    assertThat(Kit.failures(Kit.run(Chaos.class))).isEmpty();
  }

  @Target(ElementType.TYPE)
  @Retention(RetentionPolicy.RUNTIME)
  @DsqlTest(schema = "db/schema", rules = DsqlTest.Rules.OFF)
  @interface OrderDatabase {}

  @OrderDatabase
  static class Composed extends RulesOff {}

  @Test
  void theAnnotationMayBeAMetaAnnotation() {
    assertThat(Kit.failures(Kit.run(Composed.class))).isEmpty();
  }

  @DsqlTest
  static class Unset {
    @Test
    void truncates(Connection connection) throws SQLException {
      run(connection, "TRUNCATE orders");
    }
  }

  @Test
  void parametersFillInWhatIsNotGiven() {
    Map<String, String> parameters =
        Map.of("dsql.test.schema", "db/schema", "dsql.test.rules", "off");
    assertThat(Kit.failures(Kit.run(parameters, Unset.class))).isEmpty();
    assertThat(Kit.failures(Kit.run(parameters, RulesWarn.class))).hasSize(1);
  }

  @DsqlTest(limits = "row=2")
  static class WrongLimits extends Unset {}

  @DsqlTest(level = "2020-01")
  static class WrongLevel extends Unset {}

  @DsqlTest(slot = "a/b")
  static class WrongSlot extends Unset {}

  @DsqlTest(chaos = 2)
  static class WrongChaos extends Unset {}

  @DsqlTest(failOnLeak = {true, false})
  static class WrongFlag extends Unset {}

  @DsqlTest(timeZone = "Mars")
  static class WrongTimeZone extends Unset {}

  @DsqlTest(schema = "db/nowhere")
  static class WrongSchema extends Unset {}

  @Test
  void wrongAttributesAreNamed() {
    assertThat(Kit.failures(Kit.run(WrongLimits.class)))
        .singleElement()
        .asString()
        .endsWith(
            "@DsqlTest.limits has the value 'row=2'. Allowed: real, none, or single limits such as"
                + " rows=50,bytes=4096,seconds=10.");
    assertThat(Kit.failures(Kit.run(WrongLevel.class)))
        .singleElement()
        .asString()
        .contains(
            "@DsqlTest.level has the value '2020-01'. Allowed: latest, or a month from 2025-05");
    assertThat(Kit.failures(Kit.run(WrongSlot.class)))
        .singleElement()
        .asString()
        .contains("@DsqlTest.slot has the value 'a/b'. Allowed: 1 to 100 letters");
    assertThat(Kit.failures(Kit.run(WrongChaos.class)))
        .singleElement()
        .asString()
        .contains("@DsqlTest.chaos has the value '[2.0]'. Allowed: a chance from 0 to 1.");
    assertThat(Kit.failures(Kit.run(WrongFlag.class)))
        .singleElement()
        .asString()
        .contains("@DsqlTest.failOnLeak has the value '[true, false]'. Allowed: one value.");
    assertThat(Kit.failures(Kit.run(WrongTimeZone.class)))
        .singleElement()
        .asString()
        .contains("@DsqlTest.timeZone has the value 'Mars'.");
    assertThat(Kit.failures(Kit.run(WrongSchema.class)))
        .singleElement()
        .asString()
        .contains("db/nowhere");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "dsql.test.isolation | each | Allowed: [NONE, CLASS, METHOD, RESET].",
        "dsql.test.failOnLeak | yes | Allowed: true and false.",
        "dsql.test.chaos | often | Allowed: a chance from 0 to 1.",
        "dsql.test.seed | x | Allowed: whole numbers from 0.",
      })
  void wrongParametersAreNamed(String name, String value, String allowed) {
    assertThat(Kit.failures(Kit.run(Map.of(name, value), Unset.class)))
        .singleElement()
        .asString()
        .endsWith("%s has the value '%s'. %s".formatted(name, value, allowed));
  }
}
