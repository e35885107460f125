package dev.dsqlkit.migrate.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dsql help verify} for {@code dsql verify --help}. */
@Command(
    name = "help",
    description = "Shows the help of a command.",
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:fine", "64:there is no such command"})
final class HelpCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(arity = "0..1", paramLabel = "COMMAND", description = "The command.")
  private @Nullable String command;

  @Override
  public Integer call() {
    CommandLine root = spec.root().commandLine();
    CommandLine asked = command == null ? root : named(command, root);
    asked.usage(root.getOut(), root.getColorScheme());
    return ExitCode.FINE;
  }

  private CommandLine named(String word, CommandLine root) {
    CommandLine named = root.getSubcommands().get(word);
    if (named == null) {
      throw new ParameterException(
          spec.commandLine(), "There is no command " + word + Commands.asQuestion(word));
    }
    return named;
  }
}
