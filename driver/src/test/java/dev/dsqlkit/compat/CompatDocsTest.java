package dev.dsqlkit.compat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds docs/compat.md against the habits; {@code -Ddocs.write=true} writes the page. */
class CompatDocsTest {
  private static final Path PAGE = Path.of("../docs/compat.md");

  private static final String HEAD =
      """
      # Compatibility

      What ORMs send by habit, and what the driver sends in its place.
      This page is generated from the habits; the build compares it.
      The property `compat` chooses which of them are translated, in local mode and on a cluster alike.
      The first use of each is logged once, at level INFO, by the logger `dev.dsqlkit.compat`.

      """;

  @Test
  void docsListTheHabits() throws IOException {
    String page =
        HEAD
            + chapter("off", "Nothing is touched.", Habits.NONE)
            + chapter("locks", "The default, safe for every application.", Habits.LOCKS)
            + chapter("all", "What `locks` translates, and definitions.", without(Habits.LOCKS));
    if (Boolean.getBoolean("docs.write")) {
      Files.writeString(PAGE, page);
    }

    assertThat(Files.readString(PAGE)).isEqualTo(page);
  }

  private static List<Habit> without(List<Habit> listed) {
    return Habits.ALL.stream().filter(habit -> !listed.contains(habit)).toList();
  }

  private static String chapter(String value, String means, List<Habit> habits) {
    return "## compat=%s\n\n%s\n\n".formatted(value, means)
        + (habits.isEmpty() ? "" : table(habits) + "\n");
  }

  private static String table(List<Habit> habits) {
    return habits.stream()
        .map(habit -> "| %s | %s | %s |\n".formatted(habit.id(), habit.sent(), habit.becomes()))
        .collect(Collectors.joining("", "| id | sent | becomes |\n| --- | --- | --- |\n", ""));
  }
}
