package dev.dsqlkit.samples.quickstart;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What README.md quotes is what it quotes from. */
class ReadmeTest {
  private static final Path ROOT = Path.of("..", "..");
  private static final Path QUICKSTART =
      Path.of("src/main/java/dev/dsqlkit/samples/quickstart/Quickstart.java");

  @Test
  void quotesTheQuickstart() throws IOException {
    String snippet =
        between(Files.readString(QUICKSTART), "// tag::hikari[]\n", "  // end::hikari[]").strip();

    assertThat(readme())
        .contains("<!-- snippet: Quickstart hikari -->\n```java\n  " + snippet + "\n```");
  }

  @Test
  void quotesTheUnitOfWork() throws IOException {
    String snippet =
        between(Files.readString(QUICKSTART), "// tag::unit[]\n", "    // end::unit[]").strip();

    assertThat(readme())
        .contains("<!-- snippet: Quickstart unit -->\n```java\n    " + snippet + "\n```");
  }

  @Test
  void hasTheTableOfProperties() throws IOException {
    String table =
        Files.readString(ROOT.resolve("docs/properties.md"))
            .lines()
            .takeWhile(line -> !line.startsWith("## "))
            .filter(line -> line.startsWith("|"))
            .collect(joining("\n"));

    assertThat(
            between(
                readme(),
                "<!-- properties: generated from DsqlProperty -->\n",
                "<!-- end of properties -->"))
        .isEqualToIgnoringNewLines(table + "\n");
  }

  @Test
  void testCommandIsTheOneOfCi() throws IOException {
    String ci = Files.readString(ROOT.resolve(".ci/run"));
    String command = ci.lines().reduce((first, last) -> last).orElseThrow();

    assertThat(readme()).contains("```\n" + command + "\n```");
  }

  private static String readme() throws IOException {
    return Files.readString(ROOT.resolve("README.md"));
  }

  private static String between(String text, String from, String to) {
    int start = text.indexOf(from);
    int end = text.indexOf(to, start);
    assertThat(start).as("%s is there", from).isNotNegative();
    assertThat(end).as("%s is there", to).isNotNegative();
    return text.substring(start + from.length(), end);
  }
}
