package dev.dsqlkit.interleaving;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Parents and children of the model, held against what AWS writes about them. */
class FamilyModelTest {
  @ParameterizedTest
  @CsvSource({
    "parent-delete, child-insert, true",
    "child-insert, parent-delete, true",
    "parent-rename, child-insert, true",
    "child-insert, parent-rename, true",
    "parent-lock, child-insert, true",
    "child-insert, parent-lock, true",
    "parent-write, child-insert, false",
    "child-insert, parent-write, false",
    "child-insert, ward-insert, false",
    "parent-read, child-insert, false",
    "parent-write, ward-insert, false",
    "child-insert, child-insert, true",
  })
  void theSecondToCommitLoses(String first, String second, boolean loses) {
    assertThat(
            answers(
                Map.of("parent 1", 1),
                "A: " + first + " 1",
                "B: " + second + " 1",
                "A: commit",
                "B: commit"))
        .endsWith("done", loses ? "error 40001 OC000" : "done");
  }

  @ParameterizedTest
  @CsvSource({"parent-delete, ward-write", "ward-write, parent-delete"})
  void aCascadeIsAWriteOfTheChild(String first, String second) {
    assertThat(
            answers(
                Map.of("parent 1", 1, "ward 1", 2),
                "A: " + first + " 1",
                "B: " + second + " 1",
                "A: commit",
                "B: commit"))
        .endsWith("done", "error 40001 OC000");
  }

  @ParameterizedTest
  @CsvSource({
    "child-insert 2, error 23503",
    "parent-delete 1, error 23503",
    "parent-rename 1, error 23503",
    "parent-rename 3, error 23503",
    "parent-delete 3, count 1",
    "child-insert 1, error 23505",
    "parent-delete 2, count 0",
    "child-write 1, count 1",
    "child-delete 1, count 1",
  })
  void checksReadTheSnapshot(String operation, String answer) {
    Map<String, Integer> start = Map.of("parent 1", 1, "child 1", 2, "parent 3", 3, "ward 3", 4);

    assertThat(answers(start, "A: " + operation)).containsExactly(answer);
  }

  private static List<String> answers(Map<String, Integer> start, String... script) {
    Scenario scenario =
        new Scenario(start, ScriptText.steps(String.join("\n", script), FamilyScenarios::verb));
    ModelSubject model = new ModelSubject(ModelDatabase::new);
    model.start(scenario);
    return scenario.steps().stream().map(step -> model.perform(step).toString()).toList();
  }
}
