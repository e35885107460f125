package dev.dsqlkit.config;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Keeps docs/properties.md equal to the enum; {@code -Ddocs.write=true} writes it. */
class PropertiesDocTest {
  private static final Path PAGE = Path.of("..", "docs", "properties.md");

  @Test
  void pageSaysWhatTheEnumSays() throws IOException {
    if (Boolean.getBoolean("docs.write")) {
      Files.createDirectories(PAGE.getParent());
      Files.writeString(PAGE, page());
    }

    assertThat(PAGE).content().isEqualTo(page());
  }

  private static String page() {
    return """
        # Connection properties

        These properties stand in the URL (`?name=value&name=value`) or in the `Properties` of `DriverManager.getConnection`.
        The URL wins over the `Properties`, as in pgjdbc.
        Values in the URL are percent-encoded UTF-8, and a `+` is a space.
        All other properties are pgjdbc's and pass through, except that `autosave` must be `never`, because pgjdbc's savepoints do not exist on Aurora DSQL.
        A property of the URL that neither knows is an error (SQLSTATE 08001).
        One of the `Properties` is ignored, because frameworks hand over settings of their own, unless it looks like a misspelt name of a known one.

        %s
        ## Rarely needed

        %s"""
        .formatted(table(false), table(true));
  }

  private static String table(boolean rare) {
    return """
        | property | default | allowed | what it does |
        | --- | --- | --- | --- |
        """
        + Arrays.stream(DsqlProperty.values())
            .filter(property -> property.rare() == rare)
            .map(PropertiesDocTest::row)
            .collect(joining());
  }

  private static String row(DsqlProperty property) {
    String allowed =
        property.choices().isEmpty()
            ? "see right"
            : property.choices().stream().map(choice -> "`" + choice + "`").collect(joining(", "));
    return "| `%s` | %s | %s | %s |%n"
        .formatted(
            property.key(),
            property.defaultValue().map(value -> "`" + value + "`").orElse("none"),
            allowed,
            property.description())
        .replace("\r\n", "\n");
  }
}
