package dev.dsqlkit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.dsqlkit.retry.DsqlTransactions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The sweep finds what is planted, and nothing where nothing is. */
class ConflictSweepIT {

  /** Two accounts with 100 each, and a journal of what was transferred. */
  abstract static class Accounts {
    @BeforeEach
    void open(DataSource database) throws SQLException {
      Sql.run(database, "CREATE TABLE account (name text PRIMARY KEY, balance int)");
      Sql.run(
          database,
          "CREATE TABLE journal (id bigint GENERATED ALWAYS AS IDENTITY (CACHE 1) PRIMARY KEY,"
              + " account text, amount int, at timestamptz DEFAULT now())");
      Sql.run(database, "INSERT INTO account VALUES ('a', 100), ('b', 100)");
    }

    static Void transfer(Connection connection) throws SQLException {
      int balance = Sql.number(connection, "SELECT balance FROM account WHERE name = 'a'");
      Sql.run(connection, "UPDATE account SET balance = %d WHERE name = 'a'", balance - 10);
      Sql.run(connection, "UPDATE account SET balance = balance + 10 WHERE name = 'b'");
      Sql.run(connection, "INSERT INTO journal (account, amount) VALUES ('a', -10), ('b', 10)");
      return null;
    }
  }

  @DsqlTest
  static class CorrectTestCase extends Accounts {
    static final AtomicInteger RUNS = new AtomicInteger();

    @ConflictSweep
    void retriesTheWholeTransaction(DataSource database) throws SQLException {
      RUNS.incrementAndGet();
      DsqlTransactions.run(database, CorrectTestCase::transfer);
      DsqlTransactions.run(
          database,
          connection -> {
            Sql.run(connection, "UPDATE account SET balance = balance + 1");
            return null;
          });
    }
  }

  @Test
  void correctCodePasses() {
    CorrectTestCase.RUNS.set(0);
    Outcomes outcomes = Outcomes.of(CorrectTestCase.class);

    assertThat(outcomes.all())
        .containsExactly(
            "undisturbed: passed",
            "undisturbed again, with other sequence values: passed",
            "commit 1 of 2 loses a conflict (OC000), retry as configured: passed",
            "commit 2 of 2 loses a conflict (OC000), retry as configured: passed",
            "commit 1 of 2 loses a conflict (OC000), retry off: passed",
            "commit 2 of 2 loses a conflict (OC000), retry off: passed");
    assertThat(CorrectTestCase.RUNS).hasValue(6);
  }

  @DsqlTest
  static class SwallowedConflictTestCase extends Accounts {
    @ConflictSweep
    void losesItsUpdate(DataSource database) throws SQLException {
      try (Connection connection = database.getConnection()) {
        connection.setAutoCommit(false);
        transfer(connection);
        connection.commit();
      } catch (SQLException e) {
        assertThat(e.getSQLState()).isEqualTo("40001");
      }
    }
  }

  @Test
  void findsAnUpdateThatIsLostWithItsConflict() {
    assertThat(Outcomes.of(SwallowedConflictTestCase.class).failures())
        .singleElement()
        .asString()
        .startsWith("commit 1 of 1 loses a conflict (OC000), retry off: ")
        .contains(
            "account: 2 rows, but others",
            "too many: (name=a, balance=100)",
            "missing: (name=a, balance=90)",
            "journal: 0 rows instead of 2");
  }

  @DsqlTest
  static class RetryOfTheLastStatementTestCase extends Accounts {
    @ConflictSweep
    void losesWhatItDoesNotDoAgain(DataSource database) throws SQLException {
      try (Connection connection = database.getConnection()) {
        connection.setAutoCommit(false);
        Sql.run(connection, "UPDATE account SET balance = 90 WHERE name = 'a'");
        String last = "UPDATE account SET balance = 110 WHERE name = 'b'";
        Sql.run(connection, last);
        try {
          connection.commit();
        } catch (SQLException e) {
          connection.rollback();
          Sql.run(connection, last);
          connection.commit();
        }
      }
    }
  }

  @Test
  void findsAnUpdateThatTheRetryLeavesOut() {
    assertThat(Outcomes.of(RetryOfTheLastStatementTestCase.class).failures())
        .singleElement()
        .asString()
        .startsWith("commit 1 of 1 loses a conflict (OC000), retry off: ")
        .contains("too many: (name=a, balance=100)", "missing: (name=a, balance=90)");
  }

  @DsqlTest
  static class MissingRetryTestCase extends Accounts {
    @ConflictSweep
    void hasNoRetryOfItsOwn(DataSource database) throws SQLException {
      try (Connection connection = database.getConnection()) {
        connection.setAutoCommit(false);
        transfer(connection);
        connection.commit();
      }
    }

    @ConflictSweep(passes = ConflictSweep.Passes.CONFIGURED)
    void isContentWithTheDriver(DataSource database) throws SQLException {
      hasNoRetryOfItsOwn(database);
    }
  }

  @Test
  void findsAMissingRetry() {
    assertThat(Outcomes.of(MissingRetryTestCase.class).failures())
        .singleElement()
        .asString()
        .startsWith("commit 1 of 1 loses a conflict (OC000), retry off: ")
        .contains(
            "The conflict of commit 1 reached the test: nothing above the driver runs its"
                + " transaction again.",
            "DsqlTransactions.run",
            "@ConflictSweep(passes = CONFIGURED)");
  }

  @DsqlTest
  static class CounterTestCase extends Accounts {
    @ConflictSweep
    void countsInItsTransaction(DataSource database) throws SQLException {
      AtomicInteger sent = new AtomicInteger();
      DsqlTransactions.run(
          database,
          connection -> {
            sent.incrementAndGet();
            return transfer(connection);
          });
      assertThat(sent).hasValue(1);
    }
  }

  @Test
  void findsASideEffectInJava() {
    assertThat(Outcomes.of(CounterTestCase.class).failures())
        .hasSize(2)
        .allSatisfy(
            failure ->
                assertThat(failure)
                    .startsWith("commit 1 of 1 loses a conflict (OC000), ")
                    .contains("Expecting AtomicInteger(2) to have value"));
  }

  @DsqlTest
  static class AuditTestCase extends Accounts {
    @ConflictSweep(passes = ConflictSweep.Passes.OFF)
    void auditsInAnotherTransaction(DataSource database) throws SQLException {
      DsqlTransactions.run(
          database,
          connection -> {
            Sql.run(database, "INSERT INTO journal (account, amount) VALUES ('a', -10)");
            Sql.run(connection, "UPDATE account SET balance = balance - 10 WHERE name = 'a'");
            return null;
          });
    }
  }

  @Test
  void findsASideEffectInTheDatabase() {
    assertThat(Outcomes.of(AuditTestCase.class).failures())
        .singleElement()
        .asString()
        .startsWith("commit 2 of 2 loses a conflict (OC000), retry off: ")
        .contains("journal: 2 rows instead of 1", "too many: (account=a, amount=-10)");
  }

  @DsqlTest
  static class TooManyRowsTestCase extends Accounts {
    @ConflictSweep
    void writesAllAtOnce(DataSource database) throws SQLException {
      DsqlTransactions.run(
          database,
          connection -> {
            Sql.run(
                connection,
                "INSERT INTO journal (account, amount) SELECT 'a', i FROM generate_series(1, 3001)"
                    + " i");
            return null;
          });
    }
  }

  @Test
  void tellsATransactionThatIsTooLarge() {
    assertThat(Outcomes.of(TooManyRowsTestCase.class).all())
        .singleElement()
        .asString()
        .startsWith("undisturbed: The undisturbed run is over a limit of Aurora DSQL (54000)");
  }

  @DsqlTest
  static class RandomKeysTestCase {
    @BeforeEach
    void create(DataSource database) throws SQLException {
      Sql.run(database, "CREATE TABLE parent (id uuid PRIMARY KEY, name text, at timestamptz)");
      Sql.run(database, "CREATE TABLE child (parent uuid, number bigint, doc text)");
      Sql.run(database, "CREATE SEQUENCE numbers CACHE 1");
    }

    @ConflictSweep
    void differsInWhatDiffersAnyway(DataSource database) throws SQLException {
      DsqlTransactions.run(
          database,
          connection -> {
            UUID id = UUID.randomUUID();
            int number = Sql.number(connection, "SELECT nextval('numbers')");
            Sql.run(connection, "INSERT INTO parent VALUES ('%s', 'p', clock_timestamp())", id);
            Sql.run(
                connection, "INSERT INTO child VALUES ('%s', %d, 'no. %d')", id, number, number);
            return null;
          });
    }
  }

  @Test
  void ignoresValuesThatAreNewEachTime() {
    assertThat(Outcomes.of(RandomKeysTestCase.class).failures()).isEmpty();
  }

  @DsqlTest
  static class AttemptsTestCase extends Accounts {
    private static Void count(DataSource database) throws SQLException {
      AtomicInteger attempts = new AtomicInteger();
      DsqlTransactions.run(
          database,
          connection -> {
            Sql.run(
                connection,
                "UPDATE account SET balance = %d WHERE name = 'a'",
                attempts.incrementAndGet());
            return null;
          });
      return null;
    }

    @ConflictSweep(passes = ConflictSweep.Passes.OFF, ignore = "account.balance")
    void ignoresAColumn(DataSource database) throws SQLException {
      count(database);
    }

    @ConflictSweep(
        passes = ConflictSweep.Passes.OFF,
        ignore = {"balance", "balance"})
    void ignoresAColumnOfAnyTable(DataSource database) throws SQLException {
      count(database);
    }

    @ConflictSweep(passes = ConflictSweep.Passes.OFF, ignore = "journal.balance")
    void comparesTheOther(DataSource database) throws SQLException {
      count(database);
    }
  }

  @Test
  void ignoresNamedColumns() {
    assertThat(Outcomes.of(AttemptsTestCase.class).failures())
        .singleElement()
        .asString()
        .contains("too many: (name=a, balance=2)", "missing: (name=a, balance=1)");
  }

  @DsqlTest
  static class NothingToSweepTestCase extends Accounts {
    @ConflictSweep
    void onlyReads(DataSource database) throws SQLException {
      try (Connection connection = database.getConnection()) {
        assertThat(Sql.number(connection, "SELECT count(*) FROM account")).isEqualTo(2);
      }
    }
  }

  @Test
  void failsWithoutACommit() {
    assertThat(Outcomes.of(NothingToSweepTestCase.class).all())
        .singleElement()
        .asString()
        .startsWith("undisturbed: The method has no COMMIT that could lose a conflict");
  }

  @DsqlTest
  static class TooManyCommitsTestCase extends Accounts {
    @ConflictSweep(maxCommits = 2)
    void commitsThrice(DataSource database) throws SQLException {
      for (int i = 0; i < 3; i++) {
        Sql.run(database, "UPDATE account SET balance = 1");
      }
    }
  }

  @Test
  void failsWithMoreCommitsThanItMaySweep() {
    assertThat(Outcomes.of(TooManyCommitsTestCase.class).all())
        .singleElement()
        .asString()
        .startsWith("undisturbed: The method has 3 COMMITs")
        .endsWith("maxCommits, which is 2");
  }

  @DsqlTest
  static class OtherEachTimeTestCase extends Accounts {
    static final AtomicInteger RUN = new AtomicInteger();

    @ConflictSweep
    void commitsLessAndLess(DataSource database) throws SQLException {
      for (int i = RUN.incrementAndGet(); i < 4; i++) {
        Sql.run(database, "UPDATE account SET balance = 1");
      }
    }

    @ConflictSweep(passes = ConflictSweep.Passes.CONFIGURED)
    void commitsOnlyIfUndisturbed(DataSource database) throws SQLException {
      Sql.run(database, "UPDATE account SET balance = 1");
      if (RUN.incrementAndGet() < 3) {
        Sql.run(database, "UPDATE account SET balance = 1");
      }
    }

    @ConflictSweep
    void leavesOtherRowsEachTime(DataSource database) throws SQLException {
      for (int i = RUN.incrementAndGet(); i < 4; i++) {
        Sql.run(database, "INSERT INTO account VALUES ('%s', 1)", UUID.randomUUID());
      }
      for (int i = 4 - RUN.get(); i < 4; i++) {
        Sql.run(database, "UPDATE account SET balance = 1");
      }
    }
  }

  @Test
  void tellsRunsThatAreNotAlike() {
    assertThat(failureOf("commitsLessAndLess"))
        .startsWith("undisturbed again, with other sequence values: ")
        .contains("Two undisturbed runs had 3 and 2 COMMITs");
    assertThat(failureOf("commitsOnlyIfUndisturbed"))
        .startsWith("commit 2 of 2 loses")
        .contains("Commit 2 was to be disturbed, but this run had 1");
    assertThat(failureOf("leavesOtherRowsEachTime"))
        .contains("Two undisturbed runs left different rows", "account: 4 rows instead of 5");
  }

  private static String failureOf(String method) {
    OtherEachTimeTestCase.RUN.set(0);
    return Outcomes.of(OtherEachTimeTestCase.class, method).failures().get(0);
  }

  @DsqlTest
  static class BrokenTestCase extends Accounts {
    @ConflictSweep
    void failsAnyway(DataSource database) throws SQLException {
      Sql.run(database, "UPDATE account SET balance = 1");
      fail("anyway");
    }
  }

  @Test
  void sweepsNothingIfTheUndisturbedRunFails() {
    assertThat(Outcomes.of(BrokenTestCase.class).all()).containsExactly("undisturbed: anyway");
  }

  @DsqlTest
  static class WithoutInstanceTestCase {
    WithoutInstanceTestCase() {
      throw new IllegalStateException("no instance");
    }

    @ConflictSweep
    void isNeverRun() {
      fail("there is no instance");
    }
  }

  @Test
  void endsIfTheInstanceCannotBeMade() {
    assertThat(Outcomes.of(WithoutInstanceTestCase.class).failures())
        .satisfiesExactly(
            first -> assertThat(first).isEqualTo("undisturbed: no instance"),
            second -> assertThat(second).contains("The run before has not ended"));
  }

  @DsqlTest(retry = DsqlTest.Retry.OFF)
  static class OffAnywayTestCase extends Accounts {
    @ConflictSweep
    void isSweptOnce(DataSource database) throws SQLException {
      DsqlTransactions.run(database, OffAnywayTestCase::transfer);
    }
  }

  @Test
  void sweepsOnceIfRetryIsOffAnyway() {
    assertThat(Outcomes.of(OffAnywayTestCase.class).all())
        .hasSize(3)
        .last()
        .isEqualTo("commit 1 of 1 loses a conflict (OC000), retry off: passed");
  }

  @Test
  void runsOneAfterTheOtherInParallelExecution() {
    CorrectTestCase.RUNS.set(0);
    Outcomes outcomes =
        Outcomes.inParallel(CorrectTestCase.class, AuditTestCase.class, MissingRetryTestCase.class);

    assertThat(CorrectTestCase.RUNS).hasValue(6);
    assertThat(outcomes.failures()).hasSize(2);
  }

  @DsqlTest
  @TestMethodOrder(MethodOrderer.MethodName.class)
  static class BehindTestCase {
    @ConflictSweep
    void aIsSwept(DataSource database) throws SQLException {
      Sql.run(database, "CREATE TABLE swept (id int)");
      Sql.run(database, "DROP TABLE swept");
      DsqlTransactions.run(
          database,
          connection -> {
            Sql.run(connection, "CREATE TABLE swept (id int)");
            return null;
          });
    }

    @Test
    @InjectConflict
    void bHasRetriesAndNothingOfTheSweep(DataSource database) throws SQLException {
      Sql.run(database, "CREATE TABLE swept (id int)");
    }
  }

  @Test
  void leavesADatabaseLikeTheOneBeforeIt() {
    assertThat(Outcomes.of(BehindTestCase.class).all())
        .contains("bHasRetriesAndNothingOfTheSweep(DataSource): passed");
  }
}
