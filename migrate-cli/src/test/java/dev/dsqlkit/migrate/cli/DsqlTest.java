package dev.dsqlkit.migrate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DsqlTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          verfy           | There is no command verfy; did you mean verify?
          frobnicate      | There is no command frobnicate: verify, fmt, explain, completion, help
          --colr=never    | There is no option --colr; did you mean --color?
          help explan     | There is no command explan; did you mean explain?
          completion zhs  | must be one of bash, zsh, fish, pwsh
          """)
  void mistypedWordsGetSuggestions(String line, String said) {
    Ran ran = Ran.in(folder, line.split(" ", -1));

    assertThat(ran.code()).isEqualTo(64);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains(said).contains("Try \"dsql");
  }

  @Test
  void noCommandIsWrongUsage() {
    assertThat(Ran.in(folder).code()).isEqualTo(64);
    assertThat(Ran.in(folder).err()).contains("A command is missing: verify, fmt, explain");
  }

  @Test
  void valuesOfUnknownOptionsAreNotShown() {
    assertThat(Ran.in(folder, "verify", "--passwrd=hunter2").err())
        .contains("--passwrd")
        .doesNotContain("hunter2");
  }

  @Test
  void unexpectedExceptionsAreOneLine() {
    Dsql dsql = new Dsql(Shell.ofProcess());
    java.io.StringWriter err = new java.io.StringWriter();
    Shell shell =
        new Shell(
            java.io.InputStream.nullInputStream(),
            new java.io.PrintWriter(err),
            new java.io.PrintWriter(err),
            Map.of(),
            folder,
            Terminals.NONE,
            true);

    int code = new Trouble(new Dsql(shell)).told(new IllegalStateException("hunter2"));

    assertThat(dsql.isVerbose()).isFalse();
    assertThat(code).isEqualTo(1);
    assertThat(err.toString())
        .startsWith("dsql: this is a bug in dsql (IllegalStateException at DsqlTest.java:")
        .doesNotContain("hunter2")
        .hasLineCount(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"verify --help", "explain --help", "completion -h", "help help", "--help"})
  void helpListsExitCodesAndKeepsToTheWidth(String line) {
    Ran ran = Ran.in(folder, "", Map.of("COLUMNS", "72"), Terminals.NONE, line.split(" ", -1));

    assertThat(ran.code()).isZero();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out()).contains("Usage: dsql").contains("Exit codes:").contains("64");
    assertThat(ran.out().lines()).allSatisfy(text -> assertThat(text).hasSizeLessThanOrEqualTo(72));
  }

  @Test
  void versionNamesRulesAndJava() {
    assertThat(Ran.in(folder, "--version").out())
        .matches("dsql \\S+\nrules from 2025-05 to 2026-10, Java \\S+\n");
    assertThat(Ran.in(folder, "verify", "-V").out()).startsWith("dsql ");
  }

  @ParameterizedTest
  @CsvSource({
    "auto,   true,  xterm,              true",
    "auto,   false, xterm,              false",
    "auto,   true,  dumb,               false",
    "auto,   true,  xterm NO_COLOR,     false",
    "auto,   false, xterm CLICOLOR_FORCE, true",
    "always, false, dumb NO_COLOR,      true",
    "never,  true,  xterm CLICOLOR_FORCE, false",
  })
  void coloursAreForTerminals(String when, boolean terminal, String set, boolean coloured) {
    String[] words = set.split(" ", -1);
    Map<String, String> variables =
        words.length == 1 ? Map.of("TERM", words[0]) : Map.of("TERM", words[0], words[1], "1");

    Ran ran =
        Ran.in(
            folder,
            "",
            variables,
            new Terminals(false, terminal, false),
            "explain",
            "truncate",
            "--color",
            when);

    assertThat(ran.out().contains("\u001b[")).isEqualTo(coloured);
  }

  @Test
  void globalOptionsStandBeforeAndBehindTheCommand() {
    assertThat(Ran.in(folder, "--color", "always", "explain", "truncate").out())
        .contains("\u001b[");
    assertThat(Ran.in(folder, "explain", "--color", "always", "truncate").out())
        .contains("\u001b[");
  }
}
