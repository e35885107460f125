package dev.dsqlkit.migrate.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import dev.dsqlkit.migrate.fix.Repair;
import dev.dsqlkit.migrate.script.Span;
import dev.dsqlkit.migrate.verify.Answer;
import dev.dsqlkit.migrate.verify.Finding;
import dev.dsqlkit.migrate.verify.LintSummary;
import dev.dsqlkit.migrate.verify.Related;
import dev.dsqlkit.migrate.verify.Severity;
import dev.dsqlkit.rules.Fix;
import dev.dsqlkit.rules.Level;
import dev.dsqlkit.sql.Edit;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Random findings full of what breaks outputs; {@code -Dreport.seed=N} repeats a run. */
class NastyFindingsTest {
  private static final int RUNS = 300;

  private static final List<String> PIECES =
      List.of(
          "SELECT",
          " ",
          "  ",
          "\t",
          "\n",
          "\r\n",
          "\r",
          "\u0000",
          "\u0007",
          "\u001b[31m",
          "\u001b]8;;http://x\u0007",
          "\u009b2J",
          "\u007f",
          "\u202e",
          "\u2066",
          "\ufeff",
          "\u200b",
          "\u2028",
          "\ud800",
          "\udc80",
          "\udcff",
          "\udfff",
          "\ufffe",
          "\uffff",
          "😀",
          "👨‍👩‍👧",
          "e\u0301",
          "\u0301",
          "漢字",
          "ｗｉｄｅ",
          "한",
          "\u1160",
          "]]>",
          "<!--",
          "-->",
          "&amp;",
          "<",
          ">",
          "&",
          "\"",
          "'",
          "\\",
          "::error::x",
          "%0A",
          "%",
          ",",
          ":",
          "%n%s",
          "../",
          "a/b",
          "C:\\x",
          "#?",
          "${x}",
          "{}",
          "x".repeat(500),
          "\ud83d");

  private static final List<Severity> SEVERITIES = List.of(Severity.values());

  private static final List<String> RULES =
      List.of("truncate", "index-sort-order", "no-such", "syntax");

  private final long seed = Long.getLong("report.seed", System.nanoTime());
  private final Random random = new Random(seed);

  @ParameterizedTest
  @EnumSource
  void areReportedInEveryFormat(ReportFormat format) {
    System.out.printf("nasty findings in %s: -Dreport.seed=%d%n", format, seed);
    for (int run = 0; run < RUNS; run++) {
      List<Finding> findings =
          IntStream.range(0, random.nextInt(5)).mapToObj(number -> finding()).toList();
      TextStyle style =
          new TextStyle(random.nextBoolean(), random.nextInt(160), random.nextBoolean());

      String report = SampleFindings.report(format, style, findings, summary(findings));

      assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(report)).as(report).isTrue();
      assertThat(withoutColors(report).chars().filter(c -> c != '\n').filter(Harmless::isHarmful))
          .as(report)
          .allMatch(c -> Character.isSurrogate((char) (int) c));
      Schemas.check(format, report);
      check(format, style, findings, report);
    }
  }

  private static void check(
      ReportFormat format, TextStyle style, List<Finding> findings, String report) {
    switch (format) {
      case JSON ->
          assertThat(JsonParser.parseString(report).getAsJsonObject().getAsJsonArray("findings"))
              .hasSameSizeAs(findings);
      case GCC -> assertThat(report.lines()).hasSameSizeAs(findings);
      case GITHUB -> assertThat(report.lines()).hasSize(findings.size() + 1);
      case TEXT -> {
        if (!style.unicode()) {
          assertThat(StandardCharsets.US_ASCII.newEncoder().canEncode(report)).isTrue();
        }
      }
      case SARIF, GITLAB, JUNIT -> {}
    }
  }

  private static String withoutColors(String report) {
    return report.replaceAll("\u001b\\[[0-9;]+m", "");
  }

  private static LintSummary summary(List<Finding> findings) {
    return new LintSummary(Level.LATEST, 2, 3, findings.size(), 0, 0, 0, 1, 1);
  }

  private Finding finding() {
    return new Finding(
        random.nextBoolean() ? "db/a.sql" : text(),
        span(),
        RULES.get(random.nextInt(RULES.size())),
        SEVERITIES.get(random.nextInt(SEVERITIES.size())),
        random.nextBoolean() ? Optional.empty() : Optional.of(answer()),
        random.nextInt(5) == 0 ? "" : text(),
        text(),
        random.nextBoolean() ? Optional.empty() : Optional.of(repair()),
        IntStream.range(0, random.nextInt(3)).mapToObj(n -> new Related(span(), text())).toList(),
        "0123456789abcdef");
  }

  private Answer answer() {
    Optional<String> detail = random.nextBoolean() ? Optional.empty() : Optional.of(text());
    return new Answer("0A000", text(), detail, text());
  }

  private Repair repair() {
    return new Repair(
        random.nextBoolean() ? Fix.SAFE : Fix.REVIEW, text(), List.of(new Edit(1, 4, text())));
  }

  /** Also such as no statement has: behind its excerpt, of no length. */
  private Span span() {
    String excerpt = text().replaceAll("[\r\n]", "");
    int excerptColumn = random.nextBoolean() ? 1 : 1 + random.nextInt(500);
    int start = random.nextInt(excerpt.length() + 2);
    int length = random.nextInt(20);
    int line = 1 + random.nextInt(12);
    int endLine = line + (random.nextInt(4) == 0 ? random.nextInt(3) : 0);
    int column = excerptColumn + start;
    int endColumn = endLine > line ? 1 + random.nextInt(9) : column + length;
    return new Span(
        random.nextInt(9999), length, line, column, endLine, endColumn, excerpt, excerptColumn);
  }

  private String text() {
    List<String> pieces = new ArrayList<>();
    for (int i = random.nextInt(12); i >= 0; i--) {
      pieces.add(PIECES.get(random.nextInt(PIECES.size())));
    }
    return String.join("", pieces);
  }
}
