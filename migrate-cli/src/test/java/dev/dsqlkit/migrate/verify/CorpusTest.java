package dev.dsqlkit.migrate.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dsqlkit.sql.SqlReader;
import dev.dsqlkit.sql.SqlStatement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Statements and their verdicts, written from what is publicly known of Aurora DSQL by somebody who
 * did not write the rules. Where rules and corpus disagree, {@code disagreements.txt} says which of
 * them is right, and why.
 */
class CorpusTest {
  private static final Path FOLDER = Path.of("src/test/resources/corpus");
  private static final Pattern HEADER =
      Pattern.compile("-- (source|expect|refused-statement|strength|note|repeat): (.*)");
  private static final Pattern REPEATED = Pattern.compile("\\{\\{(.*?)}}", Pattern.DOTALL);

  record Case(String id, Map<String, String> headers, String sql) {
    boolean refused() {
      return headers.getOrDefault("expect", "").startsWith("refused");
    }

    /** What is wrong with the linter's answer; empty if it is the expected one. */
    String objection() {
      List<Finding> found = DsqlLint.latest().assume(Assume.STATEMENT).check(id, sql);
      List<Finding> errors =
          found.stream().filter(finding -> finding.severity() == Severity.ERROR).toList();
      if (!refused()) {
        return found.isEmpty() ? "" : "is accepted, but flagged: " + found;
      }
      List<Finding> here = errors.stream().filter(this::isInTheRefused).toList();
      if (here.isEmpty()) {
        return "is refused, but not flagged; found: " + found;
      }
      List<Finding> elsewhere = new ArrayList<>(found);
      elsewhere.removeIf(this::isInTheRefused);
      if (!elsewhere.isEmpty()) {
        return "another statement is flagged too: " + elsewhere;
      }
      return answer(here);
    }

    private String answer(List<Finding> here) {
      String[] wanted = headers.get("expect").split(" ", 3);
      boolean state =
          wanted.length < 2
              || here.stream()
                  .anyMatch(finding -> finding.answer().orElseThrow().sqlState().equals(wanted[1]));
      boolean text =
          wanted.length < 3
              || here.stream()
                  .anyMatch(finding -> finding.answer().orElseThrow().message().equals(wanted[2]));
      return state && text
          ? ""
          : "has another answer: " + here.stream().map(Finding::answer).toList();
    }

    private boolean isInTheRefused(Finding finding) {
      List<SqlStatement> statements = SqlReader.read(sql);
      int number = Integer.parseInt(headers.getOrDefault("refused-statement", "1"));
      SqlStatement statement = statements.get(number - 1);
      return finding.span().offset() >= statement.start()
          && finding.span().offset() <= statement.end();
    }

    @Override
    public String toString() {
      return id;
    }
  }

  static Stream<Case> cases() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .filter(file -> file.toString().endsWith(".sql"))
          .sorted()
          .flatMap(CorpusTest::inFile)
          .toList()
          .stream();
    }
  }

  private static Stream<Case> inFile(Path file) {
    try {
      return Stream.of(Files.readString(file).split("(?m)^-- case: ", -1))
          .filter(text -> !text.isBlank() && Character.isLetterOrDigit(text.charAt(0)))
          .map(CorpusTest::parse);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Case parse(String text) {
    List<String> lines = new ArrayList<>(text.lines().toList());
    String id = lines.remove(0).strip();
    Map<String, String> headers = new LinkedHashMap<>();
    Matcher header = HEADER.matcher(lines.get(0));
    while (header.matches()) {
      headers.put(header.group(1), header.group(2).strip());
      lines.remove(0);
      header = HEADER.matcher(lines.isEmpty() ? "" : lines.get(0));
    }
    int repeat = Integer.parseInt(headers.getOrDefault("repeat", "1"));
    String sql =
        REPEATED
            .matcher(String.join("\n", lines).strip())
            .replaceAll(
                group ->
                    Matcher.quoteReplacement(
                        IntStream.rangeClosed(1, repeat)
                            .mapToObj(i -> group.group(1).replace("%d", Integer.toString(i)))
                            .collect(Collectors.joining(", "))));
    return new Case(id, headers, sql);
  }

  /** By the id of the case, why the rules are right and the corpus is not. */
  private static Map<String, String> settled() throws IOException {
    Map<String, String> settled = new HashMap<>();
    for (String line : Files.readAllLines(FOLDER.resolve("disagreements.txt"))) {
      if (!line.isBlank() && !line.startsWith("#")) {
        int colon = line.indexOf(':');
        settled.put(line.substring(0, colon), line.substring(colon + 1).strip());
      }
    }
    return settled;
  }

  @ParameterizedTest
  @MethodSource("cases")
  void verdict(Case each) throws IOException {
    String objection = each.objection();
    if (settled().containsKey(each.id())) {
      assertThat(objection).as("%s is settled, but agrees now", each.id()).isNotEmpty();
    } else {
      assertThat(objection).as("%s: %s\n%s", each.id(), each.headers(), each.sql()).isEmpty();
    }
  }

  @Test
  void isLarge() throws IOException {
    assertThat(cases().map(Case::id)).doesNotHaveDuplicates().hasSizeGreaterThan(600);
    assertThat(cases().map(Case::id)).containsAll(settled().keySet());
  }
}
