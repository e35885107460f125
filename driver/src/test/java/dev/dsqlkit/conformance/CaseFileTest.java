package dev.dsqlkit.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CaseFileTest {
  private static final String FILE =
      """
      -- Any other comment.
      -- source: somebody, 2026-09
      -- setup
      CREATE TABLE t (id bigint);

      -- case: first
      -- source: somebody else, 2026-10
      -- opt-in: a gap
      -- setup
      INSERT INTO t
      VALUES (1);
      -- steps
      SELECT id
        FROM t; -- twice
      SELECT 2;
      --> columns id
      --> row 1

      -- case: second
      -- losers: 0..1
      -- session 2
      COMMIT;
      --> ok or conflict
      """;

  @Test
  void readsWhatIsSharedAndWhatIsNot() {
    List<Case> cases = CaseFile.parse("group", FILE.lines().toList());
    assertThat(cases).extracting(Case::name).containsExactly("first", "second");
    assertThat(cases)
        .extracting(Case::source)
        .containsExactly("somebody else, 2026-10", "somebody, 2026-09");
    assertThat(cases.get(0).optIn()).contains("a gap");
    assertThat(cases.get(1).optIn()).isEmpty();
    assertThat(cases.get(0).setup())
        .containsExactly("CREATE TABLE t (id bigint)", "INSERT INTO t\nVALUES (1)");
    assertThat(cases.get(1).setup()).containsExactly("CREATE TABLE t (id bigint)");
  }

  @Test
  void readsStepsWithTheirSessionsAndAnswers() {
    List<Case> cases = CaseFile.parse("group", FILE.lines().toList());
    assertThat(cases.get(0).steps())
        .containsExactly(
            new Step(
                1,
                "SELECT id\n  FROM t; -- twice\nSELECT 2",
                new Answer(List.of("columns id", "row 1"))));
    assertThat(cases.get(1).losers()).contains(new Losers(0, 1));
    assertThat(cases.get(1).steps())
        .containsExactly(new Step(2, "COMMIT", Answer.of("ok or conflict")));
  }

  @Test
  void namesTheLineThatDoesNotFit() {
    assertThatThrownBy(() -> CaseFile.parse("g", List.of("-- case: a", "--> ok", "SELECT 1;")))
        .hasMessageContaining("g line 3")
        .hasMessageContaining("answer without a statement in a");
    assertThatThrownBy(() -> CaseFile.parse("g", List.of("-- case: a", "SELECT 1;")))
        .hasMessageContaining("statement without an answer in a");
  }

  @Test
  void everyCaseOfTheProjectHasItsOwnNameAndASource() throws Exception {
    Set<String> seen = new HashSet<>();
    for (Case each : CaseFile.readAll("/conformance")) {
      assertThat(seen.add(each.group() + " " + each.name())).as(each.name()).isTrue();
      assertThat(each.source()).as(each.name()).isNotEmpty();
    }
    assertThat(seen).hasSizeGreaterThan(300);
  }
}
