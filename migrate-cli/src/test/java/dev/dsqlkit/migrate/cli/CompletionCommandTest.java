package dev.dsqlkit.migrate.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompletionCommandTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          dsql ver                       | verify
          dsql explain trunc             | truncate
          dsql explain 4000              | 40001
          dsql verify --min-severity e   | error
          dsql verify --assume fl        | flyway
          dsql verify --rules serial-    | serial-column
          dsql verify --write-b          | --write-baseline
          dsql completion p              | pwsh
          """)
  void bashCompletes(String line, String word) throws Exception {
    assertThat(completedByBash(line)).contains(word);
  }

  @Test
  void fishKnowsCommandsOptionsAndValues() {
    String script = Ran.in(folder, "completion", "fish").out();

    assertThat(script)
        .contains("complete -c dsql -n __fish_use_subcommand -a verify -d ")
        .contains("-l min-severity -x -a 'info warning error'")
        .contains("-s o -l output -r -F")
        .contains("serial-column");
  }

  @Test
  void powerShellKnowsCommandsOptionsAndValues() {
    String script = Ran.in(folder, "completion", "pwsh").out();

    assertThat(script)
        .contains("'' = @('verify', 'fmt', 'explain', 'completion', 'help'")
        .contains("'verify --min-severity' = @('info', 'warning', 'error')")
        .contains("'serial-column'");
  }

  private List<String> completedByBash(String line) throws IOException, InterruptedException {
    Path bash =
        Stream.of("/bin/bash", "/usr/bin/bash", "/usr/local/bin/bash")
            .map(Path::of)
            .filter(Files::isExecutable)
            .findFirst()
            .orElse(null);
    assumeThat(bash).as("bash").isNotNull();
    Files.writeString(folder.resolve("dsql"), Ran.in(folder, "completion", "bash").out());
    String test =
        """
        source "$1"
        COMP_LINE="$2"
        COMP_POINT=${#COMP_LINE}
        read -r -a COMP_WORDS <<<"$2"
        COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
        function=$(complete -p dsql | sed 's/.*-F \\([^ ]*\\).*/\\1/')
        "$function" dsql "${COMP_WORDS[$COMP_CWORD]}" "${COMP_WORDS[$COMP_CWORD - 1]}"
        printf '%s\\n' "${COMPREPLY[@]}"
        """;
    Process process =
        new ProcessBuilder(
                bash.toString(), "-c", test, "bash", folder.resolve("dsql").toString(), line)
            .redirectErrorStream(true)
            .start();
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(out).isZero();
    return out.lines().map(String::strip).toList();
  }
}
