package dev.dsqlkit.migrate.fix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UnifiedDiffTest {
  private static final Pattern HUNK =
      Pattern.compile("@@ -(\\d+)(?:,(\\d+))? \\+(\\d+)(?:,(\\d+))? @@");

  @Test
  void isEmptyForEqualTexts() {
    assertThat(UnifiedDiff.of("a.sql", "x\n", "x\n")).isEmpty();
  }

  @Test
  void hasThreeLinesOfContext() {
    String before = lines("1", "2", "3", "4", "5", "6", "7", "8", "9");
    String after = lines("1", "2", "3", "4", "five", "6", "7", "8", "9", "10");

    assertThat(UnifiedDiff.of("a.sql", before, after))
        .isEqualTo(
            """
            --- a/a.sql
            +++ b/a.sql
            @@ -2,8 +2,9 @@
             2
             3
             4
            -5
            +five
             6
             7
             8
             9
            +10
            """);
  }

  @Test
  void partsChangesThatAreFarApart() {
    String before = lines("1", "2", "3", "4", "5", "6", "7", "8", "9", "10");

    String diff =
        UnifiedDiff.of("a.sql", before, before.replaceFirst("1\n", "").replace("10\n", ""));

    assertThat(diff)
        .isEqualTo(
            """
            --- a/a.sql
            +++ b/a.sql
            @@ -1,4 +1,3 @@
            -1
             2
             3
             4
            @@ -7,4 +6,3 @@
             7
             8
             9
            -10
            """);
  }

  @Test
  void tellsOfAMissingLineEndAndOfLineEndsThatChange() {
    assertThat(UnifiedDiff.of("a.sql", "x\r\ny", "x\ny\n"))
        .isEqualTo(
            "--- a/a.sql\n+++ b/a.sql\n@@ -1,2 +1,2 @@\n"
                + "-x\r\n-y\n\\ No newline at end of file\n+x\n+y\n");
    assertThat(UnifiedDiff.of("a.sql", "", "x\n"))
        .isEqualTo("--- a/a.sql\n+++ b/a.sql\n@@ -0,0 +1 @@\n+x\n");
  }

  @Test
  void makesTheOneTextOfTheOther() {
    long first = System.nanoTime();
    for (long seed = first; seed < first + 2_000; seed++) {
      Random random = new Random(seed);
      int words = 1 + random.nextInt(8);
      String before = text(random, words);
      String after = random.nextBoolean() ? text(random, words) : changed(before, random);

      String diff = UnifiedDiff.of("a.sql", before, after);

      assertThat(patched(before, diff)).as("seed %s", seed).isEqualTo(after);
    }
  }

  @Test
  void copesWithMoreLinesThanAnyScriptHas() {
    Random random = new Random(1);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 200_000; i++) {
      lines.add(random.nextBoolean() ? "" : "line " + random.nextInt(50_000));
    }
    String before = String.join("\n", lines);
    String after =
        lines.stream()
            .filter(line -> random.nextInt(20) > 0)
            .map(line -> random.nextInt(3) == 0 ? line + " changed" : line)
            .collect(Collectors.joining("\n"));

    String diff = UnifiedDiff.of("a.sql", before, after);

    assertThat(patched(before, diff)).isEqualTo(after);
  }

  private static String lines(String... lines) {
    return String.join("\n", lines) + "\n";
  }

  private static String text(Random random, int words) {
    String text =
        IntStream.range(0, random.nextInt(30))
            .mapToObj(i -> "word " + random.nextInt(words) + "\n")
            .collect(Collectors.joining());
    return random.nextBoolean() || text.isEmpty() ? text : text.substring(0, text.length() - 1);
  }

  private static String changed(String text, Random random) {
    return text.lines()
        .filter(line -> random.nextInt(5) > 0)
        .map(line -> (random.nextInt(5) == 0 ? line + "!" : line) + "\n")
        .collect(Collectors.joining());
  }

  /** What {@code patch} makes of a text. */
  private static String patched(String before, String diff) {
    List<String> old = split(before);
    StringBuilder result = new StringBuilder();
    List<String> lines = split(diff);
    int at = 0;
    int i = Math.min(2, lines.size());
    while (i < lines.size()) {
      Matcher hunk = HUNK.matcher(lines.get(i++).strip());
      assertThat(hunk.matches()).isTrue();
      int length = hunk.group(2) == null ? 1 : Integer.parseInt(hunk.group(2));
      int start = Integer.parseInt(hunk.group(1)) - (length == 0 ? 0 : 1);
      while (at < start) {
        result.append(old.get(at++));
      }
      while (i < lines.size() && !lines.get(i).startsWith("@@")) {
        String line = lines.get(i++);
        boolean bare = i < lines.size() && lines.get(i).startsWith("\\");
        String text = bare ? line.substring(1, line.length() - 1) : line.substring(1);
        if (line.charAt(0) != '+') {
          assertThat(old.get(at++)).isEqualTo(text);
        }
        if (line.charAt(0) != '-') {
          result.append(text);
        }
        i += bare ? 1 : 0;
      }
    }
    while (at < old.size()) {
      result.append(old.get(at++));
    }
    return result.toString();
  }

  private static List<String> split(String text) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 ? text.length() : newline + 1;
      lines.add(text.substring(start, end));
      start = end;
    }
    return lines;
  }
}
