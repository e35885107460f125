package dev.dsqlkit.interleaving;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dsqlkit.interleaving.Operation.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The comparison sees faults, and what is left out of the scenarios hides none. */
class ComparisonTest {
  private static final List<CellVerb> VERBS = List.of(CellVerb.values());

  @ParameterizedTest
  @EnumSource
  void distinctScenariosSeeAFault(FaultyModel faulty) {
    Comparison comparison = new Comparison(faulty.subject(), new Tally());
    List<String> differences = new ArrayList<>();

    CellScenarios.ofSize(3, VERBS)
        .distinct(
            scenario -> {
              if (differences.isEmpty()) {
                comparison.smallestDifference(scenario).ifPresent(differences::add);
              }
            });

    assertThat(differences).isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void scenariosAtRandomSeeAFault(FaultyModel faulty) {
    Comparison comparison = new Comparison(faulty.subject(), new Tally());
    CellScenarios scenarios = new CellScenarios(3, VERBS);
    Random random = new Random(1);

    assertThat(
            IntStream.range(0, 2_000)
                .mapToObj(any -> comparison.difference(scenarios.random(2, random)))
                .filter(Optional::isPresent)
                .count())
        .isPositive();
  }

  @Test
  void theModelAgreesWithItself() {
    Tally tally = new Tally();
    Comparison comparison = new Comparison(new ModelSubject(ModelDatabase::new), tally);

    CellScenarios.ofSize(3, List.of(CellVerb.READ, CellVerb.WRITE, CellVerb.LOCK, CellVerb.INSERT))
        .distinct(scenario -> assertThat(comparison.difference(scenario)).isEmpty());

    assertThat(tally.scenarios()).isGreaterThan(20_000);
    assertThat(tally.conflicts()).isGreaterThan(3_000);
  }

  @Test
  void aDifferenceIsAScriptWithoutNeedlessSteps() {
    Comparison comparison = new Comparison(FaultyModel.NO_CONFLICT.subject(), new Tally());
    Scenario scenario =
        new Scenario(
            CellScenarios.BOTH,
            ScriptText.steps(
                """
                A: read 2
                B: read 2
                A: write 1
                B: write 1
                C: write 2
                A: commit
                B: commit
                C: commit""",
                CellVerb::valueOf));

    assertThat(comparison.smallestDifference(scenario).orElseThrow().lines())
        .contains(
            "  A: write 1      count 1",
            "  B: commit       expected error 40001 OC000",
            "                  but was  done")
        .noneMatch(line -> line.contains("C:"));
  }

  /** Whoever changes places of neighbours, as often as it may, comes to a sequence that is run. */
  @Test
  void whatIsLeftOutIsAnotherOrderOfTheSame() {
    List<Script> scripts = Scripts.of(2, List.of(CellVerb.READ, CellVerb.WRITE));
    for (Script a : scripts) {
      for (Script b : scripts) {
        Set<List<String>> all = new HashSet<>();
        Set<List<String>> distinct = new HashSet<>();
        Merge.all(a, b, steps -> all.add(answers(steps)));
        Merge.distinct(a, b, steps -> distinct.add(answers(steps)));

        assertThat(distinct).isEqualTo(all);
      }
    }
  }

  /** What each session is told, where what it writes does not depend on the order. */
  private static List<String> answers(List<Step> steps) {
    ModelSubject subject = new ModelSubject(ModelDatabase::new);
    subject.start(new Scenario(CellScenarios.BOTH, steps));
    List<String> answers = new ArrayList<>(List.of("A ", "B "));
    for (Step step : steps) {
      String before = answers.get(step.session());
      Step named =
          step.operation() instanceof Statement statement
              ? new Step(
                  step.session(),
                  new Statement(
                      statement.verb(), statement.row(), 1000 * before.charAt(0) + before.length()))
              : step;
      answers.set(step.session(), before + named + "=" + subject.perform(named) + " ");
    }
    return answers;
  }
}
