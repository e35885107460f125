package dev.dsqlkit.migrate.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dsqlkit.migrate.script.Span;
import org.junit.jupiter.api.Test;

class WindowTest {
  private static final TextStyle UNICODE = new TextStyle(false, 80, true);
  private static final TextStyle ASCII = new TextStyle(false, 80, false);

  private static String drawn(String line, int start, int end, int columns) {
    return drawn(new Window(SampleFindings.span(line, start, end), UNICODE, columns, '^'));
  }

  private static String drawn(Window window) {
    return window.line() + "\n" + window.marks();
  }

  @Test
  void marksWhatTheSpanCovers() {
    assertThat(drawn("TRUNCATE a;", 9, 10, 40)).isEqualTo("TRUNCATE a;\n         ^");
  }

  @Test
  void showsTabsAsSpaces() {
    assertThat(drawn("\ta\tb", 3, 4, 40)).isEqualTo("    a   b\n        ^");
  }

  @Test
  void countsWideCharactersTwiceAndCombiningOnesNot() {
    assertThat(drawn("漢字 x", 3, 4, 40)).isEqualTo("漢字 x\n     ^");
    assertThat(drawn("😀 x", 3, 4, 40)).isEqualTo("😀 x\n   ^");
    assertThat(drawn("e\u0301te\u0301 x", 6, 7, 40)).isEqualTo("e\u0301te\u0301 x\n    ^");
    assertThat(drawn("漢字", 0, 2, 40)).isEqualTo("漢字\n^^^^");
  }

  @Test
  void showsWhatATerminalWouldObeyByName() {
    assertThat(drawn("\u001b[0m x", 5, 6, 40)).isEqualTo("<1B>[0m x\n        ^");
    assertThat(drawn("\udcff\u202e x", 3, 4, 40)).isEqualTo("<FF><U+202E> x\n             ^");
  }

  @Test
  void marksAPlaceBehindTheLine() {
    assertThat(drawn("BEGIN", 5, 5, 40)).isEqualTo("BEGIN\n     ^");
    assertThat(drawn("", 0, 0, 40)).isEqualTo("\n^");
  }

  @Test
  void cutsBothSidesOfALongLine() {
    String line = "a".repeat(100) + " TRUNCATE t; " + "b".repeat(100);

    assertThat(drawn(line, 101, 109, 30))
        .isEqualTo("…aaaaaaaaaaa TRUNCATE t; bbbb…\n             ^^^^^^^^");
  }

  @Test
  void cutsOnlyTheEndIfTheSpanIsAtTheBeginning() {
    assertThat(drawn("TRUNCATE t; " + "b".repeat(100), 0, 8, 20))
        .isEqualTo("TRUNCATE t; bbbbbb…\n^^^^^^^^");
  }

  @Test
  void cutsOnlyTheBeginningIfTheSpanIsAtTheEnd() {
    assertThat(drawn("a".repeat(100) + " TRUNCATE t", 101, 109, 20))
        .isEqualTo("…aaaaaaa TRUNCATE t\n         ^^^^^^^^");
  }

  @Test
  void showsTheBeginningOfALongSpan() {
    assertThat(drawn("a".repeat(100) + "b".repeat(100), 100, 200, 30))
        .isEqualTo("…" + "a".repeat(12) + "b".repeat(16) + "…\n" + " ".repeat(13) + "^".repeat(16));
  }

  @Test
  void marksToTheEndOfTheLineWhatGoesOn() {
    Span span = new Span(0, 20, 1, 1, 2, 5, "TRUNCATE a,", 1);

    assertThat(drawn(new Window(span, UNICODE, 40, '^'))).isEqualTo("TRUNCATE a,\n^^^^^^^^^^^");
  }

  @Test
  void knowsThatAnExcerptIsAPart() {
    Span span = new Span(500, 4, 1, 501, 1, 505, "aaaa bbbb", 496);

    assertThat(drawn(new Window(span, UNICODE, 40, '-'))).isEqualTo("…aaaa bbbb\n      ----");
  }

  @Test
  void doesWithAsciiAlone() {
    Span span = SampleFindings.span("é漢 x" + "y".repeat(90), 3, 4);

    assertThat(drawn(new Window(span, ASCII, 12, '^'))).isEqualTo("?? xyy...\n   ^");
  }
}
