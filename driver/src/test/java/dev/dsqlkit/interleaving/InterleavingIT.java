package dev.dsqlkit.interleaving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Sessions that conflict, step by step, held against the model.
 *
 * <p>By default samples: {@code -Dinterleaving.samples=N} of each size, chosen by {@code
 * -Dinterleaving.seed=N}. {@code -Dinterleaving.all=true} runs every pair of scripts of up to three
 * operations, their end among them, in every order that is not another one of the same: 445,040
 * scenarios. With {@code -Dinterleaving.size=4} they have up to four, which are 230 million: {@code
 * -Dinterleaving.slice=7/1000} runs every thousandth, from the seventh.
 *
 * <p>{@code -Dinterleaving.script='A: write 1; B: ...'} runs one, with row 1 alone at the start by
 * {@code -Dinterleaving.rows=1}. {@code -Dinterleaving.conflicts=native} shows what PostgreSQL
 * does.
 */
class InterleavingIT {
  private static final int SAMPLES = Integer.getInteger("interleaving.samples", 120);
  private static final long SEED = Long.getLong("interleaving.seed", System.nanoTime());

  /** What issue 4 lists. */
  private static final List<CellVerb> LISTED =
      List.of(CellVerb.READ, CellVerb.WRITE, CellVerb.LOCK, CellVerb.INSERT, CellVerb.DELETE);

  private static final List<CellVerb> ALL_VERBS = List.of(CellVerb.values());

  /**
   * Of the statements after which a conflict is certain, how many percent may tell it, and not
   * COMMIT. None does on tables that can be copied.
   */
  private static final int EARLY_PERCENT = 0;

  record Sample(String name, int sessions, CellScenarios scenarios) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Sample> samples() {
    return Stream.of(
        new Sample("1 session, up to 4 operations", 1, new CellScenarios(4, ALL_VERBS)),
        new Sample("2 sessions, up to 2 operations", 2, new CellScenarios(2, ALL_VERBS)),
        new Sample("2 sessions, up to 3 operations", 2, new CellScenarios(3, LISTED)),
        new Sample("2 sessions, up to 4 operations", 2, new CellScenarios(4, ALL_VERBS)),
        new Sample("3 sessions, up to 2 operations", 3, new CellScenarios(2, ALL_VERBS)),
        new Sample("3 sessions, up to 4 operations", 3, new CellScenarios(4, ALL_VERBS)));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void sampledSessionsAgreeWithTheModel(Sample sample) throws SQLException {
    Random random = new Random(SEED);
    Tally tally = new Tally();
    try (Database database = new Database(new CellTable())) {
      Comparison comparison = new Comparison(database, tally);
      for (int i = 0; i < SAMPLES; i++) {
        assertSame(comparison, sample.scenarios().random(sample.sessions(), random));
      }
    }
    assertTally(sample.name(), tally);
  }

  @Test
  @EnabledIfSystemProperty(named = "interleaving.all", matches = "true")
  void allPairsOfScriptsAgreeWithTheModel() throws SQLException {
    int size = Integer.getInteger("interleaving.size", 3);
    String[] slice = System.getProperty("interleaving.slice", "0/1").split("/", -1);
    AtomicInteger number = new AtomicInteger(-Integer.parseInt(slice[0]));
    Tally tally = new Tally();
    try (Database database = new Database(new CellTable())) {
      Comparison comparison = new Comparison(database, tally);
      CellScenarios.ofSize(size, LISTED)
          .distinct(
              scenario -> {
                if (number.getAndIncrement() % Integer.parseInt(slice[1]) == 0) {
                  assertSame(comparison, scenario);
                }
              });
    }
    assertTally("all", tally);
  }

  @Test
  @EnabledIfSystemProperty(named = "interleaving.script", matches = ".+")
  void theScriptAgreesWithTheModel() throws SQLException {
    String text = System.getProperty("interleaving.script", "").replaceAll("; *", "\n");
    String rows = System.getProperty("interleaving.rows", "12");
    Map<String, Integer> start = new TreeMap<>(CellScenarios.BOTH);
    start.keySet().removeIf(name -> !rows.contains(name.substring(name.length() - 1)));
    try (Database database = new Database(new CellTable())) {
      assertSame(
          new Comparison(database, new Tally()),
          new Scenario(start, ScriptText.steps(text, CellVerb::valueOf)));
    }
  }

  @ParameterizedTest
  @MethodSource("dev.dsqlkit.interleaving.FamilyScenarios#all")
  void parentsAndChildrenAgreeWithTheModel(FamilyScenarios.Pair pair) throws SQLException {
    Tally tally = new Tally();
    try (Database database = new Database(new FamilyTables())) {
      Comparison comparison = new Comparison(database, tally);
      pair.scenarios(scenario -> assertSame(comparison, scenario));
    }
    assertTally(pair.toString(), tally);
  }

  private static void assertSame(Comparison comparison, Scenario scenario) {
    comparison
        .difference(scenario)
        .ifPresent(
            difference ->
                fail(
                    "%s%nat its smallest:%n%s%nseed %d",
                    difference, comparison.smallestDifference(scenario).orElse("(agrees)"), SEED));
  }

  private static void assertTally(String name, Tally tally) {
    System.out.printf("InterleavingIT: %s: %s, seed %d%n", name, tally, SEED);
    assertThat(tally.percentEarly())
        .allSatisfy(
            (verb, percent) ->
                assertThat(percent)
                    .as("percent of early conflicts at %s", verb)
                    .isLessThanOrEqualTo(EARLY_PERCENT));
  }
}
