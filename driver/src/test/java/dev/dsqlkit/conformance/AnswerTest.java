package dev.dsqlkit.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerTest {

  @Test
  void everyLineCounts() {
    Answer expected = new Answer(List.of("columns a", "row 1"));
    assertThat(expected.allows(new Answer(List.of("columns a", "row 1")))).isTrue();
    assertThat(expected.allows(new Answer(List.of("columns b", "row 1")))).isFalse();
    assertThat(expected.allows(new Answer(List.of("columns a", "row 2")))).isFalse();
    assertThat(expected.allows(new Answer(List.of("columns a")))).isFalse();
    assertThat(expected.allows(new Answer(List.of("columns a", "row 1", "row 1")))).isFalse();
    assertThat(expected.allows(new Answer(List.of("columns a", "row 1", "ok")))).isFalse();
  }

  @Test
  void stateAndTextOfAnErrorCount() {
    Answer expected = Answer.of("error 0A000 unsupported statement: Truncate");
    assertThat(expected.allows(Answer.of("error 0A000 unsupported statement: Truncate"))).isTrue();
    assertThat(expected.allows(Answer.of("error 42601 unsupported statement: Truncate"))).isFalse();
    assertThat(expected.allows(Answer.of("error 0A000 unsupported statement"))).isFalse();
    assertThat(expected.allows(Answer.of("ok"))).isFalse();
  }

  @Test
  void cellBetweenSlashesIsAPattern() {
    Answer expected = Answer.of("row /[a-z2-7]{4}/ | x");
    assertThat(expected.allows(Answer.of("row ab27 | x"))).isTrue();
    assertThat(expected.allows(Answer.of("row ab18 | x"))).isFalse();
    assertThat(expected.allows(Answer.of("row ab27 | y"))).isFalse();
    assertThat(expected.allows(Answer.of("row ab27"))).isFalse();
  }

  @Test
  void rowsThatVaryMayBeAnyNumberOfRowsAndNothingElse() {
    Answer expected = new Answer(List.of("columns a", "rows vary", "ok"));
    assertThat(expected.allows(new Answer(List.of("columns a", "ok")))).isTrue();
    assertThat(expected.allows(new Answer(List.of("columns a", "row 1", "row 2", "ok")))).isTrue();
    assertThat(expected.allows(new Answer(List.of("columns a", "row 1")))).isFalse();
    assertThat(expected.allows(new Answer(List.of("columns a", "count 1", "ok")))).isFalse();
  }

  @Test
  void raceAllowsTheConflictOfTheClusterAndNoOther() {
    Answer expected = Answer.of(Answer.OK_OR_CONFLICT);
    assertThat(expected.allows(Answer.of("ok"))).isTrue();
    assertThat(expected.allows(Answer.of(Answer.CONFLICT))).isTrue();
    assertThat(expected.allows(Answer.of("error 40001 could not serialize access"))).isFalse();
  }
}
