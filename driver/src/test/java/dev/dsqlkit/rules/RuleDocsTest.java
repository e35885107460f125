package dev.dsqlkit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Compares docs/rules.md with the rules; {@code -Ddocs.write=true} writes the page. */
class RuleDocsTest {
  private static final Path PAGE = Path.of("..", "docs", "rules.md");

  @Test
  void pageSaysWhatTheRulesSay() throws IOException {
    String page = RulePage.text();
    if (Boolean.getBoolean("docs.write")) {
      Files.createDirectories(PAGE.getParent());
      Files.writeString(PAGE, page);
    }

    assertThat(PAGE)
        .as("write the page with mvn test -pl driver -Dtest=RuleDocsTest -Ddocs.write=true")
        .hasContent(page);
  }
}
