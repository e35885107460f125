package dev.dsqlkit.interleaving;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The model, held against answers written down by hand. */
class ModelTest {
  private static final Map<String, Integer> BOTH = Map.of("cell 1", 1, "cell 2", 2);
  private static final Map<String, Integer> NONE = Map.of();

  /** Both on row 1. */
  record Pair(String first, String second, boolean conflict) {}

  static Stream<Pair> matrix() {
    return Stream.of("write 1", "add 1", "lock 1", "delete 1", "keyshare 1", "read 1")
        .flatMap(
            first ->
                Stream.of("write 1", "add 1", "lock 1", "delete 1", "keyshare 1", "read 1")
                    .map(second -> new Pair(first, second, conflict(first, second))));
  }

  private static boolean conflict(String first, String second) {
    if (first.startsWith("read") || second.startsWith("read")) {
      return false;
    }
    List<String> exclusive = List.of("lock 1", "delete 1");
    return exclusive.contains(first)
        || exclusive.contains(second)
        || (!first.startsWith("keyshare") && !second.startsWith("keyshare"));
  }

  @ParameterizedTest
  @MethodSource("matrix")
  void theSecondToCommitLosesByTheMatrix(Pair pair) {
    List<String> answers =
        answers(BOTH, "A: " + pair.first, "B: " + pair.second, "B: commit", "A: commit");

    assertThat(answers.get(2)).isEqualTo("done");
    assertThat(answers.get(3)).isEqualTo(pair.conflict ? "error 40001 OC000" : "done");
  }

  @ParameterizedTest
  @MethodSource("matrix")
  void whatCameAfterTheCommitDoesNotConflict(Pair pair) {
    assertThat(answers(BOTH, "A: " + pair.first, "A: commit", "B: " + pair.second, "B: commit"))
        .last()
        .isEqualTo("done");
  }

  @Test
  void theSnapshotIsTakenByTheFirstStatement() {
    assertThat(
            answers(
                BOTH,
                "A: write 1",
                "A: read 1",
                "B: read 1",
                "C: rollback",
                "A: commit",
                "B: read 1",
                "C: read 1",
                "B: commit",
                "B: read 1"))
        .containsExactly(
            "count 1",
            "value 100",
            "value 1",
            "done",
            "done",
            "value 1",
            "value 100",
            "done",
            "value 100");
  }

  @Test
  void anEarlierSnapshotLosesEvenIfItWritesAfterTheCommit() {
    assertThat(
            answers(
                BOTH, "A: read 2", "B: write 1", "B: commit", "A: add 1", "A: read 1", "A: commit"))
        .containsExactly(
            "value 2",
            "count 1",
            "done",
            "count 1 or [error 40001 OC000]",
            "value 2 or [error 40001 OC000]",
            "error 40001 OC000");
  }

  @Test
  void aRollbackLetsTheOtherThrough() {
    assertThat(answers(BOTH, "A: write 1", "B: write 1", "A: rollback", "B: commit", "A: read 1"))
        .containsExactly("count 1", "count 1", "done", "done", "value 101");
  }

  @Test
  void ofTwoInsertsOfAKeyTheFirstToCommitWins() {
    assertThat(answers(NONE, "A: insert 1", "B: insert 1", "B: commit", "A: commit", "A: read 1"))
        .containsExactly("count 1", "count 1", "done", "error 40001 OC000", "value 101");
  }

  @Test
  void aKeyThatOthersDeletedSinceIsStillThere() {
    assertThat(
            answers(
                BOTH,
                "A: read 1",
                "B: delete 1",
                "B: commit",
                "A: insert 1",
                "A: read 1",
                "A: commit",
                "A: insert 1",
                "A: commit"))
        .containsExactly(
            "value 1",
            "count 1",
            "done",
            "error 23505 or [error 40001 OC000]",
            "error 25P02",
            "error 25P02",
            "count 1",
            "done");
  }

  @Test
  void aKeyDeletedAndInsertedAgainIsAWrite() {
    assertThat(
            answers(
                BOTH,
                "A: delete 1",
                "A: insert 1",
                "B: keyshare 1",
                "A: commit",
                "B: commit",
                "B: read 1"))
        .containsExactly("count 1", "count 1", "value 1", "done", "error 40001 OC000", "value 101");
  }

  @Test
  void aRowInsertedAndDeletedMayBeAConflictOrNot() {
    ModelDatabase database = new ModelDatabase(NONE);

    assertThat(
            answers(
                database, "A: insert 1", "A: delete 1", "B: insert 1", "B: commit", "A: commit"))
        .containsExactly("count 1", "count 1", "count 1", "done", "error 40001 OC000 or [done]");
    assertThat(database.rows()).containsExactly(Map.entry("cell 1", 102));
  }

  @Test
  void whatFindsNoRowTouchesNothing() {
    assertThat(
            answers(
                NONE,
                "A: write 1",
                "A: add 1",
                "A: delete 1",
                "A: lock 1",
                "A: keyshare 1",
                "B: insert 1",
                "B: commit",
                "A: lock 1",
                "A: commit"))
        .containsExactly(
            "count 0", "count 0", "count 0", "no row", "no row", "count 1", "done", "no row",
            "done");
  }

  @Test
  void anErrorFailsTheTransactionUntilItsEnd() {
    assertThat(
            answers(
                BOTH,
                "A: write 2",
                "A: insert 1",
                "A: read 1",
                "A: commit",
                "A: read 2",
                "A: insert 2",
                "A: rollback",
                "A: commit"))
        .containsExactly(
            "count 1",
            "error 23505",
            "error 25P02",
            "error 25P02",
            "value 2",
            "error 23505",
            "done",
            "done");
  }

  @Test
  void aTransactionToldEarlyHasFailed() {
    ModelDatabase database = new ModelDatabase(BOTH);
    ModelSession session = new ModelSession(database);
    Operation read = step("A: read 2");
    Operation write = step("A: write 1");
    session.told(read, session.expect(read).answer());
    answers(database, "B: write 1", "B: commit");

    assertThat(session.expect(write).instead()).containsExactly(Answer.CONFLICT);
    assertThat(session.told(write, Answer.CONFLICT))
        .containsExactly(ModelSession.Freedom.EARLY_CONFLICT);
    assertThat(session.expect(read)).hasToString("error 25P02");
    assertThat(session.expect(step("A: commit"))).hasToString("error 25P02 or [error 40001 OC000]");
    session.told(step("A: commit"), Answer.ABORTED);
    assertThat(session.expect(step("A: read 1"))).hasToString("value 100");
  }

  /** Two snapshots, each with one of two rows written: DSQL lets both commit. */
  @Test
  void writeSkewIsAllowedUnlessARowIsLocked() {
    assertThat(
            answers(
                BOTH,
                "A: read 1",
                "B: read 2",
                "A: write 2",
                "B: write 1",
                "A: commit",
                "B: commit"))
        .endsWith("done", "done");
    assertThat(
            answers(
                BOTH,
                "A: lock 1",
                "B: read 2",
                "A: write 2",
                "B: write 1",
                "A: commit",
                "B: commit"))
        .endsWith("done", "error 40001 OC000");
  }

  private static Operation step(String text) {
    return ScriptText.steps(text, CellVerb::valueOf).get(0).operation();
  }

  private static List<String> answers(Map<String, Integer> start, String... script) {
    return answers(new ModelDatabase(start), script);
  }

  /** Takes no freedom. */
  private static List<String> answers(ModelDatabase database, String... script) {
    Map<Integer, ModelSession> sessions = new HashMap<>();
    List<String> answers = new ArrayList<>();
    for (Step step : ScriptText.steps(String.join("\n", script), CellVerb::valueOf)) {
      ModelSession session =
          sessions.computeIfAbsent(step.session(), any -> new ModelSession(database));
      Expectation expectation = session.expect(step.operation());
      answers.add(expectation.toString());
      session.told(step.operation(), expectation.answer());
    }
    return answers;
  }
}
