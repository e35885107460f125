package dev.dsqlkit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dsqlkit.retry.DsqlTransactions;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Updates that are lost only if somebody else has really written. */
class RivalIT {

  abstract static class Account {
    @BeforeEach
    void open(DataSource database) throws SQLException {
      Sql.run(database, "CREATE TABLE account (name text PRIMARY KEY, balance int)");
      Sql.run(database, "INSERT INTO account VALUES ('a', 100)");
    }

    void withdraw(DataSource database) throws SQLException {
      Sql.run(database, "UPDATE account SET balance = balance - 50 WHERE name = 'a'");
    }

    static int balance(Connection connection) throws SQLException {
      return Sql.number(connection, "SELECT balance FROM account WHERE name = 'a'");
    }

    static Void setBalance(Connection connection, int balance) throws SQLException {
      Sql.run(connection, "UPDATE account SET balance = %d WHERE name = 'a'", balance);
      return null;
    }
  }

  @DsqlTest
  static class ReadsAgainTestCase extends Account {
    @ConflictSweep(rival = "withdraw")
    void readsInTheTransaction(DataSource database) throws SQLException {
      DsqlTransactions.run(
          database, connection -> setBalance(connection, balance(connection) - 10));
    }
  }

  @Test
  void correctCodePasses() {
    assertThat(Outcomes.of(ReadsAgainTestCase.class).all())
        .containsExactly(
            "undisturbed, behind the rival: passed",
            "undisturbed again, with other sequence values, behind the rival: passed",
            "undisturbed, before the rival: passed",
            "undisturbed again, with other sequence values, before the rival: passed",
            "commit 1 of 1 loses a conflict (OC000), retry as configured: passed",
            "commit 1 of 1 loses a conflict (OC000), retry off: passed");
  }

  @DsqlTest
  static class ReadsBeforeTestCase extends Account {
    @ConflictSweep(rival = "withdraw")
    void readsInAnotherTransaction(DataSource database) throws SQLException {
      int balance;
      try (Connection connection = database.getConnection()) {
        balance = balance(connection);
      }
      DsqlTransactions.run(database, connection -> setBalance(connection, balance - 10));
    }

    @ConflictSweep
    void hasNoRival(DataSource database) throws SQLException {
      readsInAnotherTransaction(database);
    }
  }

  @Test
  void findsAValueThatIsOldBehindTheConflict() {
    assertThat(Outcomes.of(ReadsBeforeTestCase.class).failures())
        .hasSize(2)
        .allSatisfy(
            failure ->
                assertThat(failure)
                    .startsWith("commit 1 of 1 loses a conflict (OC000), retry ")
                    .contains(
                        "read it again",
                        "too many: (name=a, balance=90)",
                        "missing: (name=a, balance=40)"));
  }

  @DsqlTest
  static class RetriesTheWriteTestCase extends Account {
    @ConflictSweep(rival = "withdraw")
    void readsOnceAndWritesTwice(DataSource database) throws SQLException {
      try (Connection connection = database.getConnection()) {
        connection.setAutoCommit(false);
        int balance = balance(connection) - 10;
        try {
          setBalance(connection, balance);
          connection.commit();
        } catch (SQLException e) {
          connection.rollback();
          setBalance(connection, balance);
          connection.commit();
        }
      }
    }
  }

  @Test
  void findsARetryOfTheWriteOnly() {
    assertThat(Outcomes.of(RetriesTheWriteTestCase.class).failures())
        .hasSize(2)
        .allSatisfy(failure -> assertThat(failure).contains("too many: (name=a, balance=90)"));
  }

  @DsqlTest
  static class OwnRivalTestCase extends Account {
    @ConflictSweep(rival = "isItsOwnRival")
    void isItsOwnRival(DataSource database) throws SQLException {
      withdraw(database);
    }
  }

  @Test
  void maybeTheTestItself() {
    assertThat(Outcomes.of(OwnRivalTestCase.class).all())
        .hasSize(6)
        .filteredOn(line -> !line.endsWith(": passed"))
        .singleElement()
        .asString()
        .contains("The conflict of commit 1 reached the test", "retry off");
  }

  @DsqlTest
  static class NobodyTestCase extends Account {
    @ConflictSweep(rival = "nobody")
    void namesNobody(DataSource database) throws SQLException {
      withdraw(database);
    }
  }

  @Test
  void needsTheRival() {
    assertThat(Outcomes.of(NobodyTestCase.class).failures())
        .singleElement()
        .asString()
        .contains("@ConflictSweep(rival = \"nobody\")", "has 0 methods of that name");
  }

  @DsqlTest
  static class FailingRivalTestCase extends Account {
    void fails(DataSource database) throws SQLException {
      if (Sql.number(database, "SELECT count(*) FROM account WHERE balance = 100") == 1
          && Sql.number(database, "SELECT count(*) FROM turn") > 0) {
        throw new IllegalStateException("no turn for me");
      }
    }

    @BeforeEach
    void create(DataSource database) throws SQLException {
      Sql.run(database, "CREATE TABLE turn (id int)");
    }

    @ConflictSweep(rival = "fails", passes = ConflictSweep.Passes.CONFIGURED)
    void hasARivalThatFails(DataSource database) throws SQLException {
      Sql.run(database, "INSERT INTO turn VALUES (1)");
      withdraw(database);
    }
  }

  @Test
  void tellsThatTheRivalHasFailed() {
    assertThat(Outcomes.of(FailingRivalTestCase.class).failures())
        .singleElement()
        .asString()
        .contains("commit 2 of 2 loses", "The rival failed: no turn for me");
  }
}
