package dev.dsqlkit.migrate.cli;

import dev.dsqlkit.migrate.explain.Nearest;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine;

/** The commands. Only those that the arguments name are made: reading annotations takes time. */
enum Commands {
  VERIFY("verify", VerifyCommand.class),
  FMT("fmt", FmtCommand.class),
  EXPLAIN("explain", ExplainCommand.class),
  COMPLETION("completion", CompletionCommand.class),
  HELP("help", HelpCommand.class);

  private static final Set<String> LOOKS_AT_ALL =
      Set.of("-h", "--help", "-V", "--version", "help", "completion");

  private final String word;
  private final Class<?> command;

  Commands(String word, Class<?> command) {
    this.word = word;
    this.command = command;
  }

  /** The model of all commands. */
  static CommandLine all(Dsql dsql) {
    return of(dsql, EnumSet.allOf(Commands.class));
  }

  /** The model of the commands that the arguments may mean. */
  static CommandLine of(Dsql dsql, String... args) {
    EnumSet<Commands> named = EnumSet.noneOf(Commands.class);
    if (lookAtAll(args)) {
      return all(dsql);
    }
    for (String arg : args) {
      for (Commands known : values()) {
        if (known.word.equals(arg)) {
          named.add(known);
        }
      }
    }
    return of(dsql, named.isEmpty() ? EnumSet.allOf(Commands.class) : named);
  }

  /** Whether the arguments ask for what is there, which no settings change. */
  static boolean lookAtAll(String... args) {
    return Stream.of(args).anyMatch(LOOKS_AT_ALL::contains);
  }

  private static CommandLine of(Dsql dsql, Collection<Commands> commands) {
    CommandLine line = new CommandLine(dsql);
    commands.forEach(known -> line.addSubcommand(known.word, known.command));
    line.getSubcommands().values().stream()
        .map(CommandLine::getCommandSpec)
        .forEach(command -> command.versionProvider(new Version()));
    return line;
  }

  static List<String> words() {
    return Stream.of(values()).map(known -> known.word).toList();
  }

  /** The commands that somebody may have meant; all of them if none is like the word. */
  static String asQuestion(String word) {
    String question = Nearest.asQuestion(word, words());
    return question.isEmpty() ? ": " + String.join(", ", words()) : question;
  }
}
