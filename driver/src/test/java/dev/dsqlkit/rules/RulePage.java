package dev.dsqlkit.rules;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The text of docs/rules.md. */
final class RulePage {
  private static final String HEAD =
      """
      # Rules

      What Aurora DSQL refuses, with the answer of the service, its evidence and the way out.
      This page is generated from the rules and their cases; the build compares it.
      A rule that ended is in force only at a level before that month.
      A rule that is unsure says so; what no rule names is not refused.

      """;

  private static final int LONGEST_EXAMPLE = 8;

  private RulePage() {}

  static String text() {
    return HEAD
        + chapter("Statements", facts(Rules.ON_STATEMENTS))
        + chapter("Statements that meet the database", facts(Rules.ON_CATALOG))
        + chapter("Transactions", TransactionRules.ALL.stream())
        + chapter("Values, rows and keys", ValueRules.ALL.stream())
        + chapter("Connections", SessionAge.ALL.stream());
  }

  private static Stream<Facts> facts(List<? extends Rule> rules) {
    return rules.stream().map(Rule::facts);
  }

  private static String chapter(String title, Stream<Facts> rules) {
    return "## " + title + "\n\n" + rules.map(RulePage::section).collect(Collectors.joining());
  }

  private static String section(Facts facts) {
    List<RuleCase> cases = RuleCase.of(facts);
    return """
        ### %s

        %s

        * Answer: `%s` `%s`%s
        * In force: %s
        * Known from: %s
        * Fix (%s): %s

        ```sql
        -- refused
        %s

        -- accepted
        %s
        ```

        """
        .formatted(
            facts.id(),
            facts.problem(),
            facts.sqlState(),
            placeholders(facts.text()),
            facts.detail().map(detail -> ", DETAIL `" + placeholders(detail) + "`").orElse(""),
            period(facts.period()),
            facts.evidence(),
            facts.fix().description(),
            facts.hint(),
            example(cases, true),
            example(cases, false));
  }

  private static String placeholders(String text) {
    return text.replaceAll("%(\\d\\$)?s", "…");
  }

  private static String period(Period period) {
    String since = period.since().map(level -> "from " + level).orElse("");
    String until = period.until().map(level -> "before " + level).orElse("");
    String both = (since + " " + until).strip();
    return both.isEmpty() ? "always" : both;
  }

  private static String example(List<RuleCase> cases, boolean bad) {
    return cases.stream()
        .filter(example -> example.bad() == bad)
        .map(RuleCase::sql)
        .findFirst()
        .map(RulePage::shortened)
        .orElseThrow();
  }

  private static String shortened(String sql) {
    List<String> lines = sql.lines().toList();
    return lines.size() <= LONGEST_EXAMPLE ? sql : lines.get(0) + " ...";
  }
}
