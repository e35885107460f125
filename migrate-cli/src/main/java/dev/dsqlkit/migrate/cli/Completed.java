package dev.dsqlkit.migrate.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * One command as completion sees it.
 *
 * @param name empty for {@code dsql} without a command
 * @param words what may stand behind it, without options
 * @param files whether that may be a file
 */
record Completed(
    String name, String description, List<Flag> flags, List<String> words, boolean files) {

  /**
   * An option.
   *
   * @param values what may follow it
   * @param files whether a file may follow it
   */
  record Flag(
      List<String> names, String description, boolean value, List<String> values, boolean files) {}

  /** The root first, then its commands. */
  static List<Completed> all(CommandSpec root) {
    List<Completed> all = new ArrayList<>();
    all.add(new Completed("", "", flags(root), List.copyOf(root.subcommands().keySet()), false));
    root.subcommands().forEach((name, line) -> all.add(of(name, line.getCommandSpec())));
    return all;
  }

  private static Completed of(String name, CommandSpec command) {
    List<String> words = new ArrayList<>();
    boolean files = false;
    for (PositionalParamSpec positional : command.positionalParameters()) {
      words.addAll(values(positional));
      files |= isFile(positional);
    }
    if (name.equals("help")) {
      words.addAll(Commands.words());
    }
    return new Completed(
        name, String.join(" ", command.usageMessage().description()), flags(command), words, files);
  }

  private static List<Flag> flags(CommandSpec command) {
    return command.options().stream()
        .filter(option -> !option.hidden())
        .map(Completed::flag)
        .toList();
  }

  private static Flag flag(OptionSpec option) {
    return new Flag(
        List.of(option.names()),
        String.join(" ", option.description()),
        option.arity().max() > 0,
        values(option),
        isFile(option));
  }

  private static List<String> values(ArgSpec arg) {
    List<String> values = new ArrayList<>();
    Iterable<String> candidates = arg.completionCandidates();
    if (candidates != null) {
      candidates.forEach(values::add);
    }
    return values;
  }

  private static boolean isFile(ArgSpec arg) {
    return arg.type() == Path.class || List.of(arg.auxiliaryTypes()).contains(Path.class);
  }
}
