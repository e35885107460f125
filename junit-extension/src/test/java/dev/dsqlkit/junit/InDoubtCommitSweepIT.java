package dev.dsqlkit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Orders whose COMMIT is done while its answer is lost. */
class InDoubtCommitSweepIT {

  abstract static class Orders {
    @BeforeEach
    void create(DataSource database) throws SQLException {
      Sql.run(database, "CREATE TABLE orders (id uuid PRIMARY KEY, item text)");
      Sql.run(database, "CREATE TABLE payment (id uuid PRIMARY KEY, amount int)");
    }

    static void order(DataSource database, UUID id) throws SQLException {
      try (Connection connection = database.getConnection()) {
        connection.setAutoCommit(false);
        Sql.run(connection, "INSERT INTO orders VALUES ('%s', 'lamp') ON CONFLICT DO NOTHING", id);
        connection.commit();
      }
    }

    static boolean isInDoubt(SQLException e) {
      return "08007".equals(e.getSQLState());
    }
  }

  @DsqlTest
  static class KeyTestCase extends Orders {
    @InDoubtCommitSweep
    void ordersAgainByTheSameKey(DataSource database) throws SQLException {
      UUID id = UUID.randomUUID();
      try {
        order(database, id);
      } catch (SQLException e) {
        assertThat(isInDoubt(e)).isTrue();
        order(database, id);
      }
    }
  }

  @Test
  void correctCodePasses() {
    assertThat(Outcomes.of(KeyTestCase.class).all())
        .containsExactly(
            "undisturbed: passed",
            "undisturbed again, with other sequence values: passed",
            "commit 1 of 1 is done, but its answer is lost, retry as configured: passed");
  }

  @DsqlTest
  static class MissingKeyTestCase extends Orders {
    @InDoubtCommitSweep
    void ordersAgainByAnotherKey(DataSource database) throws SQLException {
      try {
        order(database, UUID.randomUUID());
      } catch (SQLException e) {
        assertThat(isInDoubt(e)).isTrue();
        order(database, UUID.randomUUID());
      }
    }
  }

  @Test
  void findsAMissingKey() {
    assertThat(Outcomes.of(MissingKeyTestCase.class).failures())
        .singleElement()
        .asString()
        .startsWith("commit 1 of 1 is done, but its answer is lost, retry as configured: ")
        .contains(
            "orders: 2 rows instead of 1", "too many: (item=lamp)", "give what it writes a key");
  }

  @DsqlTest
  static class ReportingTestCase extends Orders {
    @InDoubtCommitSweep
    void saysThatNobodyKnows(DataSource database) {
      try {
        order(database, UUID.randomUUID());
        Sql.run(database, "INSERT INTO payment VALUES ('%s', 10)", UUID.randomUUID());
      } catch (SQLException e) {
        throw new IllegalStateException("ask the customer", e);
      }
    }
  }

  @Test
  void mayReportThatNobodyKnows() {
    Outcomes outcomes = Outcomes.of(ReportingTestCase.class);

    assertThat(outcomes.failures()).isEmpty();
    assertThat(outcomes.all()).hasSize(4);
  }

  @DsqlTest
  static class ReportingTooLateTestCase extends Orders {
    @InDoubtCommitSweep
    void triesAgainBeforeItSaysThatNobodyKnows(DataSource database) throws SQLException {
      try {
        order(database, UUID.randomUUID());
      } catch (SQLException e) {
        order(database, UUID.randomUUID());
        throw e;
      }
    }
  }

  @Test
  void mayNotDoItTwiceBeforeItReports() {
    assertThat(Outcomes.of(ReportingTooLateTestCase.class).failures())
        .singleElement()
        .asString()
        .contains("orders: too often: (item=lamp)");
  }

  @DsqlTest
  static class BothTestCase extends Orders {
    @ConflictSweep(passes = ConflictSweep.Passes.CONFIGURED)
    @InDoubtCommitSweep
    void isSweptInBothWays(DataSource database) throws SQLException {
      order(database, UUID.randomUUID());
    }
  }

  @Test
  void goesWithTheOtherSweep() {
    assertThat(Outcomes.of(BothTestCase.class).all())
        .hasSize(6)
        .allMatch(line -> line.endsWith(": passed"))
        .contains(
            "commit 1 of 1 loses a conflict (OC000), retry as configured: passed",
            "commit 1 of 1 is done, but its answer is lost, retry as configured: passed");
  }
}
