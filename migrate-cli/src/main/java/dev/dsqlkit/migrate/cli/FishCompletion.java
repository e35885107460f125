package dev.dsqlkit.migrate.cli;

import dev.dsqlkit.migrate.cli.Completed.Flag;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** The completion script for fish. */
final class FishCompletion {
  private FishCompletion() {}

  static String of(CommandSpec root) {
    StringBuilder script = new StringBuilder("# dsql completion fish\ncomplete -c dsql -f\n");
    for (Completed command : Completed.all(root)) {
      String when =
          command.name().isEmpty()
              ? "__fish_use_subcommand"
              : "__fish_seen_subcommand_from " + command.name();
      String line = "complete -c dsql -n " + quoted(when);
      if (!command.name().isEmpty()) {
        script
            .append("complete -c dsql -n __fish_use_subcommand -a ")
            .append(command.name())
            .append(" -d ")
            .append(quoted(command.description()))
            .append('\n');
        words(script, line, command.words());
        if (command.files()) {
          script.append(line).append(" -F\n");
        }
      }
      command.flags().forEach(flag -> script.append(line).append(option(flag)).append('\n'));
    }
    return script.toString();
  }

  private static void words(StringBuilder script, String line, List<String> words) {
    if (!words.isEmpty()) {
      script.append(line).append(" -a ").append(quoted(String.join(" ", words))).append('\n');
    }
  }

  private static String option(Flag flag) {
    StringBuilder option = new StringBuilder();
    for (String name : flag.names()) {
      option.append(
          name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1));
    }
    if (flag.value()) {
      option.append(flag.files() ? " -r -F" : " -x");
      if (!flag.values().isEmpty()) {
        option.append(" -a ").append(quoted(String.join(" ", flag.values())));
      }
    }
    return option.append(" -d ").append(quoted(flag.description())).toString();
  }

  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
