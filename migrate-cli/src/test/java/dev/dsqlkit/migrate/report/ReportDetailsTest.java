package dev.dsqlkit.migrate.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.dsqlkit.migrate.verify.Finding;
import dev.dsqlkit.migrate.verify.LintSummary;
import dev.dsqlkit.rules.Level;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReportDetailsTest {
  private static final Finding FINDING =
      SampleFindings.at("db/a.sql", SampleFindings.span("TRUNCATE t;", 0, 10));

  private static String report(ReportFormat format, Finding... findings) {
    return SampleFindings.report(
        format, TextStyle.PLAIN, List.of(findings), SampleFindings.NOTHING);
  }

  private static Finding inFile(String file) {
    return SampleFindings.at(file, FINDING.span());
  }

  @ParameterizedTest
  @EnumSource
  void formatIsReadAsItIsWritten(ReportFormat format) {
    assertThat(ReportFormat.parse(format.toString())).isEqualTo(format);
  }

  @Test
  void unknownFormatIsToldWithThoseThatExist() {
    assertThatThrownBy(() -> ReportFormat.parse("html"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "format must be one of text, json, sarif, github, gitlab, gcc, junit, but is \"html\"");
  }

  @Test
  void githubCommandIsEscaped() {
    assertThat(report(ReportFormat.GITHUB, inFile("a%:b,\n.sql")))
        .startsWith(
            "::error file=a%25%3Ab%2C<0A>.sql,line=1,endLine=1,col=1,endColumn=10,"
                + "title=truncate::DSQL has no TRUNCATE.%0ASeen: 0A000");
  }

  @Test
  void gitlabTellsCopiesOfAStatementApart() {
    JsonArray issues =
        JsonParser.parseString(report(ReportFormat.GITLAB, FINDING, FINDING, inFile("b.sql")))
            .getAsJsonArray();

    assertThat(issues)
        .extracting(issue -> issue.getAsJsonObject().get("fingerprint").getAsString())
        .doesNotHaveDuplicates();
    assertThat(report(ReportFormat.GITLAB, FINDING, FINDING))
        .isEqualTo(report(ReportFormat.GITLAB, FINDING, FINDING));
  }

  @ParameterizedTest
  @CsvSource({
    "db/a b.sql, db/a%20b.sql",
    "./db//a.sql, db/a.sql",
    "../a.sql, ../a.sql",
    "a:b%ü#?.sql, a%3Ab%25%C3%BC%23%3F.sql",
    "/x y.sql, file:///x%20y.sql",
    "C:/x.sql, file:///C:/x.sql"
  })
  void sarifHasUris(String file, String uri) {
    assertThat(SourcePath.uri(file)).isEqualTo(uri);
  }

  @Test
  void sarifHasTheBytesThatWereNoUtf8() {
    assertThat(SourcePath.uri("a\udcff.sql")).isEqualTo("a%FF.sql");
  }

  @Test
  void pathsBelowTheCurrentFolderAreRelative() {
    Path here = Path.of("").toAbsolutePath();

    assertThat(SourcePath.of(here.resolve("db/a.sql").toString())).isEqualTo("db/a.sql");
    assertThat(SourcePath.of("-")).isEqualTo("-");
  }

  @Test
  void sarifRulesAreThoseOfTheResults() {
    JsonObject run =
        JsonParser.parseString(report(ReportFormat.SARIF, FINDING, FINDING))
            .getAsJsonObject()
            .getAsJsonArray("runs")
            .get(0)
            .getAsJsonObject();

    JsonArray rules = run.getAsJsonObject("tool").getAsJsonObject("driver").getAsJsonArray("rules");
    assertThat(rules).hasSize(1);
    for (var result : run.getAsJsonArray("results")) {
      int index = result.getAsJsonObject().get("ruleIndex").getAsInt();
      assertThat(rules.get(index).getAsJsonObject().get("id"))
          .isEqualTo(result.getAsJsonObject().get("ruleId"));
    }
  }

  @Test
  void junitHasASuiteForEachFile() {
    assertThat(report(ReportFormat.JUNIT, FINDING, FINDING, inFile("db/x/V1.2__b.sql")))
        .containsSubsequence(
            "<testsuite name=\"db/a.sql\" tests=\"2\" failures=\"2\"",
            "</testsuite>",
            "<testsuite name=\"db/x/V1.2__b.sql\" tests=\"1\" failures=\"1\"",
            "classname=\"db.x.V1_2__b_sql\"");
  }

  @Test
  void summaryCountsInSingularAndPlural() {
    assertThat(summary(new LintSummary(Level.parse("2026-10"), 3, 12, 2, 1, 0, 1, 0, 0)))
        .isEqualTo(
            "2 errors, 1 warning, 1 fixable with --fix. 3 files, 12 statements. Rules: 2026-10.\n");
    assertThat(summary(new LintSummary(Level.parse("2026-10"), 1, 1, 1, 0, 2, 0, 1, 1_234)))
        .isEqualTo(
            "1 error, 2 infos, 1 suppressed, 1,234 known from the baseline."
                + " 1 file, 1 statement. Rules: 2026-10.\n");
    assertThat(summary(new LintSummary(Level.parse("2026-10"), 2, 5, 0, 0, 0, 0, 0, 0)))
        .isEqualTo("Nothing found. 2 files, 5 statements. Rules: 2026-10.\n");
    assertThat(summary(new LintSummary(Level.parse("2026-10"), 0, 0, 0, 0, 0, 0, 0, 0)))
        .isEqualTo("Nothing to check. 0 files, 0 statements. Rules: 2026-10.\n");
  }

  private static String summary(LintSummary summary) {
    return SampleFindings.report(ReportFormat.TEXT, TextStyle.PLAIN, List.of(), summary);
  }
}
