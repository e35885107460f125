package dev.dsqlkit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dsqlkit.sql.SqlReader;
import dev.dsqlkit.sql.SqlStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An example of a rule: a statement that it refuses or lets pass.
 *
 * <p>A case file has the sections {@code -- bad} and {@code -- ok}. In them, cases are parted by
 * blank lines; {@code -- expect: SQLSTATE text} and {@code -- level: month} may stand before one.
 */
record RuleCase(boolean bad, Optional<Level> level, Optional<String> expected, String sql) {
  private static final String EXPECT = "-- expect: ";
  private static final String LEVEL = "-- level: ";

  /** The cases of a rule; fails if it has no file. */
  static List<RuleCase> of(Facts facts) {
    String file = facts.id() + ".sql";
    return Resources.text(file)
        .map(RuleCase::parse)
        .orElseThrow(
            () ->
                new AssertionError(
                    "%s needs its cases in src/test/resources/rules/%s"
                        .formatted(facts.id(), file)));
  }

  static List<RuleCase> parse(String text) {
    List<RuleCase> cases = new ArrayList<>();
    boolean bad = true;
    for (String block : text.split("\n(?:[ \t]*\n)+", -1)) {
      String rest = block.strip();
      if (rest.startsWith("-- bad") || rest.startsWith("-- ok")) {
        bad = rest.startsWith("-- bad");
        rest = rest.lines().skip(1).collect(Collectors.joining("\n"));
      }
      if (!rest.isBlank()) {
        cases.add(parseBlock(bad, rest));
      }
    }
    return cases;
  }

  private static RuleCase parseBlock(boolean bad, String block) {
    Optional<String> expected = directive(block, EXPECT);
    Optional<Level> level = directive(block, LEVEL).map(Level::parse);
    String sql =
        block
            .lines()
            .filter(line -> !line.startsWith(EXPECT) && !line.startsWith(LEVEL))
            .collect(Collectors.joining("\n"));
    return new RuleCase(bad, level, expected, sql);
  }

  private static Optional<String> directive(String block, String prefix) {
    return block
        .lines()
        .filter(line -> line.startsWith(prefix))
        .map(line -> line.substring(prefix.length()))
        .findFirst();
  }

  /** The one statement of the case. */
  SqlStatement statement() {
    List<SqlStatement> statements = SqlReader.read(sql);
    assertThat(statements).as(sql).hasSize(1);
    return statements.get(0);
  }

  @Override
  public String toString() {
    return (bad ? "bad: " : "ok: ") + sql;
  }
}
