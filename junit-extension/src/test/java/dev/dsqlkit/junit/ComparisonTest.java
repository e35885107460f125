package dev.dsqlkit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ComparisonTest {

  private static TableRows orders(String... rows) {
    return new TableRows(
        List.of("id", "item"),
        Set.of(),
        Arrays.stream(rows).map(row -> List.of(row.split(" "))).toList());
  }

  private static EndState state(String table, TableRows rows) {
    return new EndState(new TreeMap<>(Map.of(table, rows)));
  }

  private static Comparison undisturbed(EndState state) {
    return Comparison.of(state, state, Set.of());
  }

  @Test
  void theOrderOfRowsDoesNotMatter() {
    Comparison comparison = undisturbed(state("orders", orders("1 lamp", "2 pen")));

    assertThat(comparison.differences(state("orders", orders("2 pen", "1 lamp")))).isEmpty();
  }

  @Test
  void howOftenARowIsThereMatters() {
    Comparison comparison = undisturbed(state("orders", orders("1 lamp", "1 lamp", "2 pen")));

    assertThat(comparison.differences(state("orders", orders("1 lamp", "2 pen", "2 pen"))))
        .isEqualTo(
            """
            orders: 3 rows, but others
              too many: (id=2, item=pen)
              missing: (id=1, item=lamp)\
            """);
  }

  @Test
  void aColumnThatDiffersBetweenUndisturbedRunsIsIgnored() {
    Comparison comparison =
        Comparison.of(
            state("orders", orders("1 lamp")), state("orders", orders("2 lamp")), Set.of());

    assertThat(comparison.ignored()).containsEntry("orders", Set.of("id"));
    assertThat(comparison.differences(state("orders", orders("7 lamp")))).isEmpty();
    assertThat(comparison.differences(state("orders", orders("7 lamp", "8 lamp"))))
        .isEqualTo(
            """
            orders: 2 rows instead of 1
              too many: (item=lamp)\
            """);
  }

  @Test
  void ofATableWithoutComparedColumnsTheNumberOfRowsCounts() {
    Comparison comparison =
        Comparison.of(
            state("orders", orders("1 lamp")),
            state("orders", orders("1 lamp")),
            Set.of("orders.id", "item"));

    assertThat(comparison.differences(state("orders", orders("2 pen")))).isEmpty();
    assertThat(comparison.differences(state("orders", orders("2 pen", "3 cup"))))
        .startsWith("orders: 2 rows instead of 1");
  }

  @Test
  void undisturbedRunsThatPairValuesInOtherWaysCannotBeCompared() {
    EndState first = state("orders", orders("1 lamp", "2 pen"));
    EndState second = state("orders", orders("2 lamp", "1 pen"));

    assertThatThrownBy(() -> Comparison.of(first, second, Set.of()))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("Two undisturbed runs left different rows");
    assertThat(Comparison.of(first, second, Set.of("id")).differences(second)).isEmpty();
  }

  @Test
  void tellsTablesThatAreNewOrMissing() {
    Comparison comparison = undisturbed(state("orders", orders("1 lamp")));

    assertThat(comparison.differences(state("stock", orders("1 lamp"))))
        .isEqualTo("orders: the table is missing\nstock: the table is new");
  }

  @Test
  void tellsFewRowsAndNoLongOnes() {
    String[] many =
        IntStream.range(0, 7).mapToObj(i -> i + " " + "x".repeat(400)).toArray(String[]::new);
    Comparison comparison = undisturbed(state("orders", orders()));

    assertThat(comparison.differences(state("orders", orders(many))))
        .startsWith("orders: 7 rows instead of 0")
        .endsWith("  too many: 2 more")
        .contains("xxx...")
        .doesNotContain("x".repeat(300))
        .hasLineCount(7);
  }

  @Test
  void aRowThatALaterTransactionChangesIsNoRepetition() {
    Comparison comparison = undisturbed(state("jobs", orders("7 new", "7 done")));

    assertThat(comparison.repetitions(state("jobs", orders("7 new", "7 new")))).isEmpty();
  }

  @Test
  void repetitionsAreOfRowsThatTheUndisturbedRunLeft() {
    Comparison comparison = undisturbed(state("orders", orders("1 lamp", "2 pen")));

    assertThat(comparison.repetitions(state("orders", orders("1 lamp", "3 cup", "3 cup"))))
        .isEmpty();
    assertThat(comparison.repetitions(state("orders", orders("1 lamp", "1 lamp", "2 pen"))))
        .isEqualTo("orders: too often: (id=1, item=lamp)");
  }
}
