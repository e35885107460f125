package dev.dsqlkit.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What counts as seen, for rows that are kept and for rows that are digested as they are read. */
class ObservationTest {
  private static final String[][] ROWS = {{"1", "ada", null}, {"2", "grace", "x"}, {"3", "", "y"}};

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void onlyWhatWasReadCounts(boolean streaming) throws SQLException {
    Table seen = new Table(ROWS);
    Observation observation = seen.observed(streaming);
    visit(observation, seen, 2, 1, 3);

    assertThat(difference(observation, changed(0, 1, "other"))).isEmpty();
    assertThat(difference(observation, changed(2, 0, "other"))).isEmpty();
    assertThat(difference(observation, changed(1, 0, "other"))).isPresent();
    assertThat(difference(observation, changed(0, 2, ""))).isPresent();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void theEndCountsOnceItWasSeen(boolean streaming) throws SQLException {
    Table seen = new Table(ROWS);
    Observation twoRows = seen.observed(streaming);
    visit(twoRows, seen, 2, 1);
    Table again = new Table(ROWS);
    Observation all = again.observed(streaming);
    visit(all, again, 3, 1);
    all.moved(again.next());
    Table longer = new Table(ROWS[0], ROWS[1], ROWS[2], new String[] {"4", "d", "d"});
    Table shorter = new Table(ROWS[0]);

    assertThat(difference(twoRows, longer)).isEmpty();
    assertThat(difference(twoRows, shorter).orElseThrow())
        .contains("at least 2 rows and now has 1");
    assertThat(difference(all, longer).orElseThrow()).contains("3 rows and now has more");
  }

  @Test
  void otherOrderIsAsGoodOnlyWhereItIsNotPromisedAndTheEndWasSeen() throws SQLException {
    Table swapped = new Table(ROWS[1], ROWS[0], ROWS[2]);
    Table seen = new Table(ROWS);
    Observation all = seen.observed(false);
    visit(all, seen, 3, 1, 2);

    assertThat(all.difference(swapped.fresh(), false, true)).isPresent();
    all.moved(false);
    assertThat(all.difference(swapped.fresh(), false, true)).isEmpty();
    assertThat(all.difference(swapped.fresh(), false, false)).isPresent();
  }

  @Test
  void namesTheColumnsThatDiffer() throws SQLException {
    Table seen = new Table(ROWS);
    Observation observation = seen.observed(false);
    visit(observation, seen, 3, 1, 2, 3);

    String difference = difference(observation, changed(1, 1, "somebody")).orElseThrow();

    assertThat(difference).contains("(c2)").doesNotContain("grace", "somebody");
  }

  @Test
  void rowsThatWereGivenUpStillCount() throws SQLException {
    Table seen = new Table(ROWS);
    Observation observation = seen.observed(false);
    visit(observation, seen, 3, 1, 2);
    observation.giveUpRows();

    assertThat(observation.keepsRows()).isFalse();
    assertThat(difference(observation, new Table(ROWS))).isEmpty();
    assertThat(difference(observation, changed(2, 2, "other"))).isEmpty();
    assertThat(difference(observation, changed(2, 1, "other"))).isPresent();
  }

  @Test
  void changedRowsDoNotCountWhereTheReadsDoNotMatterButTheirNumberDoes() throws SQLException {
    Table seen = new Table(ROWS);
    Observation observation = seen.observed(false);
    visit(observation, seen, 3, 1);
    observation.moved(false);

    assertThat(observation.difference(changed(1, 0, "9").fresh(), true, false)).isEmpty();
    assertThat(observation.difference(new Table(ROWS[0]).fresh(), true, false)).isPresent();
  }

  @Test
  void everyFlippedBitOfAReadValueIsSeen() throws SQLException {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int round = 0; round < 300; round++) {
      boolean streaming = round % 2 == 0;
      Table table = Table.random(random, 1 + random.nextInt(70));
      Observation observation = table.observed(streaming);
      int rows = 1 + random.nextInt(table.rows());
      int[] columns = random.ints(1 + random.nextInt(3), 1, table.columns() + 1).toArray();
      visit(observation, table, rows, columns);
      int row = random.nextInt(rows);
      int column = columns[random.nextInt(columns.length)];

      assertThat(difference(observation, table.copy())).as("seed %d", seed).isEmpty();
      assertThat(difference(observation, table.withFlippedBit(row, column, random)))
          .as("seed %d, round %d", seed, round)
          .isPresent();
    }
  }

  private static void visit(Observation observation, Table table, int rows, int... columns) {
    for (int row = 0; row < rows; row++) {
      observation.moved(table.next());
      for (int column : columns) {
        observation.touch(column);
      }
    }
  }

  private static Optional<String> difference(Observation observation, Table again)
      throws SQLException {
    return observation.difference(again.fresh(), false, false);
  }

  private static Table changed(int row, int column, String value) {
    Table table = new Table(ROWS);
    table.values[row][column] = value.getBytes(StandardCharsets.UTF_8);
    return table;
  }
}
