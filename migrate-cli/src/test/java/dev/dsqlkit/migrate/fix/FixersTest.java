package dev.dsqlkit.migrate.fix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dsqlkit.rules.Facts;
import dev.dsqlkit.rules.Fix;
import dev.dsqlkit.rules.RuleBook;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which rules have a rewrite, and why others have none. */
class FixersTest {
  /** A rewrite keeps the meaning, but it needs to know the names in other statements. */
  private static final Set<String> SAFE_BY_HAND = Set.of("schema-elements-before-2026-04");

  /** Of transactions as a whole: the look at the script rewrites them, not a fixer. */
  private static final Set<String> OF_TRANSACTIONS = Set.of("multiple-ddl", "ddl-and-dml");

  /** Only who knows the data can say what becomes of them. */
  private static final Set<String> DECISION_ABOUT_DATA =
      Set.of(
          "create-table-as",
          "select-into",
          "copy-file",
          "merge",
          "alter-enum",
          "alter-domain",
          "alter-column-type",
          "inherits",
          "function-return-type",
          "key-column-type",
          "index-key-type",
          "add-identity-type",
          "add-identity-not-null",
          "system-column",
          "tablesample");

  /** What is left out or divided is a question of design. */
  private static final Set<String> LIMITS =
      Set.of(
          "key-width",
          "key-column-count",
          "column-count",
          "column-count-with-key",
          "added-column-count",
          "table-key-count",
          "index-count",
          "statistics-count",
          "schema-count",
          "table-count",
          "view-count",
          "sequence-count",
          "numeric-precision",
          "numeric-precision-before-2026-08",
          "numeric-scale-before-2026-08",
          "transaction-rows",
          "transaction-size",
          "transaction-age",
          "value-size",
          "varchar-value-size",
          "char-value-size",
          "row-size",
          "key-size",
          "session-age");

  /** The application or an operator has to do it in another way. */
  private static final Set<String> ANOTHER_WAY_OUTSIDE_OF_SQL =
      Set.of(
          "create-database",
          "lock-table",
          "declare-cursor",
          "prepare",
          "advisory-lock",
          "savepoint",
          "release-savepoint",
          "rollback-to-savepoint",
          "set-role",
          "alter-role",
          "alter-role-set",
          "alter-function",
          "function-language",
          "job-id");

  /** At a level of long ago; today the statement is accepted as it is. */
  private static final Set<String> NOT_YET_THERE =
      Set.of(
          "create-sequence-before-2026-02",
          "alter-sequence-before-2026-02",
          "identity-column-before-2026-02",
          "numeric-key-before-2026-02",
          "numeric-index-before-2026-02",
          "alter-default-privileges-before-2026-04",
          "rename-role-before-2026-04",
          "set-storage-before-2026-05",
          "set-default-before-2026-07",
          "drop-default-before-2026-07",
          "drop-not-null-before-2026-07",
          "drop-expression-before-2026-07",
          "add-identity-before-2026-07",
          "drop-constraint-before-2026-07",
          "drop-column-before-2026-08",
          "add-constraint-not-valid-before-2026-08",
          "foreign-key-before-2026-08",
          "for-update-join-before-2026-08",
          "for-update-without-key-before-2026-08",
          "index-expression-before-2026-08",
          "partial-index-before-2026-09");

  @Test
  void everyRuleThatHasARewriteHasAFixer() {
    Set<String> without = without(Fix.SAFE, Fix.REVIEW);

    assertThat(without)
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(
                    SAFE_BY_HAND,
                    OF_TRANSACTIONS,
                    DECISION_ABOUT_DATA,
                    LIMITS,
                    ANOTHER_WAY_OUTSIDE_OF_SQL,
                    NOT_YET_THERE)
                .flatMap(Set::stream)
                .toList());
    assertThat(without(Fix.SAFE)).isEqualTo(SAFE_BY_HAND);
  }

  @Test
  void noRuleWithoutARewriteHasAFixer() {
    assertThat(rules(Fix.NONE)).doesNotContainAnyElementsOf(Fixers.BY_RULE.keySet());
    assertThat(rules(Fix.values())).containsAll(Fixers.BY_RULE.keySet());
  }

  @Test
  void everyFixerHasCases() {
    Set<String> settled =
        FixCase.all().stream()
            .flatMap(fixCase -> fixCase.part("change").lines())
            .map(line -> line.substring(line.indexOf(' ') + 1, line.indexOf(':')))
            .collect(Collectors.toSet());

    assertThat(settled).containsAll(Fixers.BY_RULE.keySet()).containsAll(OF_TRANSACTIONS);
  }

  /** The kind that docs/rules.md promises. */
  @Test
  void whatARuleCallsSafeIsSafe() {
    Set<String> safe =
        FixCase.all().stream()
            .flatMap(fixCase -> fixCase.part("change").lines())
            .filter(line -> line.startsWith("SAFE"))
            .map(line -> line.substring(line.indexOf(' ') + 1, line.indexOf(':')))
            .collect(Collectors.toSet());
    Set<String> promised = rules(Fix.SAFE);
    promised.removeAll(SAFE_BY_HAND);

    assertThat(safe).containsAll(promised);
  }

  private static Set<String> without(Fix... kinds) {
    Set<String> rules = rules(kinds);
    rules.removeAll(Fixers.BY_RULE.keySet());
    return rules;
  }

  private static Set<String> rules(Fix... kinds) {
    Set<Fix> wanted = Set.of(kinds);
    return RuleBook.facts().stream()
        .filter(facts -> wanted.contains(facts.fix()))
        .map(Facts::id)
        .collect(Collectors.toSet());
  }
}
