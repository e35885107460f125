package dev.dsqlkit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DsqlTest
class DsqlPairIT {

  @BeforeEach
  void create(DataSource database) throws SQLException {
    Sql.run(database, "CREATE TABLE stock (item text PRIMARY KEY, pieces int, price numeric)");
    Sql.run(database, "INSERT INTO stock VALUES ('lamp', 10, 2.50)");
  }

  @AfterEach
  void drop(DataSource database) throws SQLException {
    Sql.run(database, "DROP TABLE stock");
  }

  @Test
  void theFirstToCommitWins(DsqlPair pair) {
    assertThat(pair.a().exec("UPDATE stock SET pieces = 9").answer()).isEqualTo(1);
    pair.b().exec("UPDATE stock SET pieces = 8");
    pair.b().commit();
    pair.a().query("SELECT pieces FROM stock").returns(9);
    pair.a().commit().failsWith(Conflict.OC000);
    pair.a().query("SELECT pieces FROM stock").returns(8);
  }

  @Test
  void comparesRows(DsqlPair pair) {
    pair.a().exec("INSERT INTO stock VALUES ('pen', NULL, 1)");
    PairRows rows = pair.a().query("SELECT item, pieces, price FROM stock ORDER BY item");

    rows.returnsRows(List.of(List.of("lamp", 10L, 2.5), Arrays.asList("pen", null, 1)));
    assertThatThrownBy(() -> rows.returnsRows(List.of(List.of("lamp", 11, 2.5))))
        .isInstanceOf(AssertionError.class)
        .hasMessage(
            "a: SELECT item, pieces, price FROM stock ORDER BY item was expected to return"
                + " [[lamp, 11, 2.5]], but returned [[lamp, 10, 2.5], [pen, null, 1]]");
    pair.a().query("SELECT pieces FROM stock WHERE item = 'cup'").returns();
    pair.a().query("SELECT 1 / 0").failsWith("22012");
  }

  @Test
  void anErrorThatNobodyExpectsEndsTheNextStep(DsqlPair pair) {
    PairStep<Integer> step = pair.a().exec("UPDATE nothing SET x = 1");

    assertThatThrownBy(() -> pair.b().commit())
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith(
            "a: UPDATE nothing SET x = 1 failed, and no failsWith follows it: 42P01");
    assertThatThrownBy(step::answer).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void closingTellsAnErrorThatNobodyExpected(DsqlPair pair) throws SQLException {
    pair.a().exec("UPDATE nothing SET x = 1");

    assertThatThrownBy(pair::close)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("42P01");
    pair.close();
  }

  @Test
  void tellsWhatItMetInsteadOfTheError(DsqlPair pair) {
    assertThatThrownBy(() -> pair.a().exec("DELETE FROM stock").failsWith("40001"))
        .isInstanceOf(AssertionError.class)
        .hasMessage("a: DELETE FROM stock was expected to fail with 40001, but succeeded");
    assertThatThrownBy(() -> pair.a().exec("DELETE FROM nothing").failsWith(Conflict.OC000))
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith(
            "a: DELETE FROM nothing was expected to fail with 40001 (OC000), but failed with"
                + " 42P01");
  }

  @Test
  void closingRollsBack(DsqlPair pair, DataSource database) throws SQLException {
    pair.a().exec("UPDATE stock SET pieces = 1");
    pair.close();

    assertThat(Sql.number(database, "SELECT pieces FROM stock")).isEqualTo(10);
  }
}
