package dev.dsqlkit.migrate.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dsqlkit.migrate.report.Report;
import dev.dsqlkit.migrate.report.ReportFormat;
import dev.dsqlkit.migrate.report.TextStyle;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Holds docs/verify.md to the code; {@code -Ddocs.write=true} writes what is generated in it. */
class VerifyDocTest {
  private static final Path PAGE = Path.of("..", "docs", "verify.md");
  private static final Path EXAMPLE =
      Path.of("src/test/java/dev/dsqlkit/migrate/verify/VerifyExampleTest.java");

  @Test
  void isWhatTheCodeSays() throws IOException {
    String page = Files.readString(PAGE);
    String written =
        replaced(
            replaced(
                replaced(
                    page,
                    "<!-- output: generated from an example -->\n",
                    "```text\n" + output() + "```\n",
                    "<!-- end of output -->"),
                "<!-- advice: generated from Advice -->\n",
                advice(),
                "<!-- end of advice -->"),
            "<!-- snippet: VerifyExample test -->\n",
            "```java\n" + example() + "\n```\n",
            "\n## In CI");
    if (Boolean.getBoolean("docs.write")) {
      Files.writeString(PAGE, written);
    }

    assertThat(Files.readString(PAGE)).isEqualTo(written);
  }

  private static String replaced(String page, String begin, String text, String end) {
    int from = page.indexOf(begin) + begin.length();
    int to = page.indexOf(end, from);
    assertThat(from).as(begin).isGreaterThanOrEqualTo(begin.length());
    assertThat(to).as(end).isGreaterThan(0);
    return page.substring(0, from) + text + page.substring(to);
  }

  private static String output() throws IOException {
    StringWriter text = new StringWriter();
    Report report = ReportFormat.TEXT.to(new PrintWriter(text), new TextStyle(false, 100, true));
    LintRun run = DsqlLint.latest().run(report::found);
    run.check(
        ScriptSource.of(
            "db/migration/V7__parcels.sql",
            "CREATE INDEX ASYNC parcel_sent ON parcel (sent DESC);\n"));
    report.end(run.summary());
    return text.toString().replace("\r\n", "\n");
  }

  private static String example() throws IOException {
    String example = Files.readString(EXAMPLE);
    String begin = "// tag::test[]\n";
    return example
        .substring(example.indexOf(begin) + begin.length(), example.indexOf("  // end::test"))
        .stripTrailing();
  }

  private static String advice() {
    StringBuilder table = new StringBuilder("| id | severity | what it means | the way out |\n");
    table.append("| --- | --- | --- | --- |\n");
    for (Advice advice : Advice.values()) {
      table.append(
          "| `%s` | %s | %s | %s |\n"
              .formatted(advice.id(), advice.severity(), advice.problem(), advice.hint()));
    }
    return table.toString();
  }
}
