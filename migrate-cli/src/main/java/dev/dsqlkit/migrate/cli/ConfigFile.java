package dev.dsqlkit.migrate.cli;

import dev.dsqlkit.migrate.explain.Nearest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The file dsql.yml: long options without their dashes, for all commands or below the name of one.
 *
 * @param file empty if there is none
 * @param options those for all commands
 * @param commands those below the names of commands
 */
record ConfigFile(
    Optional<Path> file, String shown, Map<String, Entry> options, Map<String, Section> commands) {
  static final ConfigFile NONE = new ConfigFile(Optional.empty(), "", Map.of(), Map.of());

  /** The files of {@code verify}, which are no option. */
  static final String PATHS = "paths";

  /** What only makes sense on a command line. */
  private static final Set<String> NOT_HERE = Set.of("help", "version", "config");

  /** What one key says. */
  record Entry(List<String> values, int line) {
    String text() {
      return String.join(",", values);
    }
  }

  /** What is said of one command. */
  record Section(Map<String, Entry> options, int line) {}

  /** That of {@code --config}, else the nearest dsql.yml up to the folder with {@code .git}. */
  static ConfigFile find(Shell shell, String... args) {
    Optional<Path> named = named(args).map(Path::of).map(shell::resolve);
    Optional<Path> file = named.isPresent() ? named : nearest(shell);
    return file.map(found -> new ConfigReader(found, shell.shown(found)).read()).orElse(NONE);
  }

  // The defaults are asked for before the command line is read, so it is searched here.
  private static Optional<String> named(String... args) {
    for (int i = 0; i < args.length && !args[i].equals("--"); i++) {
      if (args[i].startsWith("--config=")) {
        return Optional.of(args[i].substring("--config=".length()));
      }
      if (args[i].equals("--config") && i + 1 < args.length) {
        return Optional.of(args[i + 1]);
      }
    }
    return Optional.empty();
  }

  private static Optional<Path> nearest(Shell shell) {
    Path folder = shell.folder().toAbsolutePath().normalize();
    while (folder != null) {
      Path file = folder.resolve("dsql.yml");
      if (Files.isRegularFile(file)) {
        return Optional.of(file);
      }
      if (Files.exists(folder.resolve(".git"))) {
        return Optional.empty();
      }
      folder = folder.getParent();
    }
    return Optional.empty();
  }

  /** What it says about an option of a command. */
  Optional<Entry> entry(OptionSpec option) {
    String key = key(option);
    Section section = commands.get(option.command().name());
    Entry own = section == null ? null : section.options().get(key);
    return own == null ? Optional.ofNullable(options.get(key)) : Optional.of(own);
  }

  /** The files that a command is given here. */
  List<Path> paths(String command) {
    Section section = commands.get(command);
    Entry own = section == null ? null : section.options().get(PATHS);
    Entry entry = own == null ? options.get(PATHS) : own;
    return entry == null ? List.of() : entry.values().stream().map(this::resolve).toList();
  }

  /** A path that stands in the file. */
  Path resolve(String path) {
    return file.map(config -> config.resolveSibling(path)).orElseGet(() -> Path.of(path));
  }

  String place(int line) {
    return shown + ":" + line;
  }

  /**
   * Refuses keys that no command knows.
   *
   * @param line the commands that are there anyway
   * @param all all commands, if those do not suffice
   */
  void check(CommandLine line, Supplier<CommandLine> all) {
    if (file.isEmpty()) {
      return;
    }
    Map<String, CommandLine> here = line.getSubcommands();
    commands.forEach(
        (name, section) -> {
          if (!Commands.words().contains(name)) {
            throw unknown("command", name, section.line(), Commands.words());
          }
          if (here.containsKey(name)) {
            check(section.options(), keys(here.get(name).getCommandSpec()));
          }
        });
    Set<String> known = keys(line);
    if (!known.containsAll(options.keySet())) {
      check(options, keys(all.get()));
    }
  }

  private void check(Map<String, Entry> entries, Set<String> known) {
    entries.forEach(
        (key, entry) -> {
          if (!known.contains(key)) {
            throw unknown("setting", key, entry.line(), known);
          }
        });
  }

  private CommandException unknown(String what, String key, int line, Iterable<String> known) {
    Set<String> keys = new HashSet<>();
    known.forEach(keys::add);
    return new CommandException(
        ExitCode.USAGE,
        "%s: there is no %s %s%s".formatted(place(line), what, key, Nearest.asQuestion(key, keys)));
  }

  private static Set<String> keys(CommandLine line) {
    Set<String> keys = new HashSet<>(keys(line.getCommandSpec()));
    line.getSubcommands().values().forEach(command -> keys.addAll(keys(command.getCommandSpec())));
    return keys;
  }

  /** The keys of a command's section. */
  static Set<String> keys(CommandSpec command) {
    Set<String> keys = new HashSet<>();
    command.options().stream()
        .map(ConfigFile::key)
        .filter(key -> !key.isEmpty() && !NOT_HERE.contains(key))
        .forEach(keys::add);
    if (command.name().equals("verify")) {
      keys.add(PATHS);
    }
    return keys;
  }

  private static String key(OptionSpec option) {
    String name = option.longestName();
    return name.startsWith("--") ? name.substring(2) : "";
  }
}
