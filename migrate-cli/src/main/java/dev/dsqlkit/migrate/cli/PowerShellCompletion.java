package dev.dsqlkit.migrate.cli;

import dev.dsqlkit.migrate.cli.Completed.Flag;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;

/** The completion script for PowerShell. */
final class PowerShellCompletion {
  private static final String SCRIPT =
      """
      # dsql completion pwsh
      Register-ArgumentCompleter -Native -CommandName 'dsql' -ScriptBlock {
        param($wordToComplete, $commandAst, $cursorPosition)
        # For each command, what may stand behind it; for each of its options, what may follow that.
        $words = @{
      %s  }
        $values = @{
      %s  }
        $typed = @($commandAst.CommandElements | Select-Object -Skip 1 | ForEach-Object { "$_" })
        if ($wordToComplete -ne '' -and $typed.Count -gt 0) {
          $typed = @($typed | Select-Object -SkipLast 1)
        }
        $command = @($typed | Where-Object { $words.ContainsKey($_) }) + @('') | Select-Object -First 1
        $last = if ($typed.Count -gt 0) { $typed[-1] } else { '' }
        $known = if ($values.ContainsKey("$command $last")) { $values["$command $last"] } else { $words[$command] }
        $known | Where-Object { $_ -like "$wordToComplete*" } | ForEach-Object {
          [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
        }
      }
      """;

  private PowerShellCompletion() {}

  static String of(CommandSpec root) {
    StringBuilder words = new StringBuilder();
    StringBuilder values = new StringBuilder();
    for (Completed command : Completed.all(root)) {
      words.append(entry(command.name(), behind(command)));
      for (Flag flag : command.flags()) {
        if (!flag.values().isEmpty()) {
          flag.names()
              .forEach(name -> values.append(entry(command.name() + " " + name, flag.values())));
        }
      }
    }
    return SCRIPT.formatted(words, values);
  }

  private static List<String> behind(Completed command) {
    return Stream.concat(
            command.words().stream(),
            command.flags().stream().flatMap(flag -> flag.names().stream()))
        .toList();
  }

  private static String entry(String key, List<String> words) {
    return "    %s = @(%s)\n"
        .formatted(
            quoted(key),
            words.stream().map(PowerShellCompletion::quoted).collect(Collectors.joining(", ")));
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
