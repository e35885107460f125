package dev.dsqlkit.migrate.cli;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The text of docs/cli.md. */
final class CliPage {
  private static final String HEAD =
      """
      # The command dsql

      This page is generated from the commands; the build compares it.

      `mvn package` puts the command into `migrate-cli/target/dsql`, and the same as a zip beside it: the script `dsql` (`dsql.cmd` on Windows), and `dsql.jar` with all that it needs.
      It runs from any folder, by a link too, with the Java of `JAVA_HOME` or `PATH`, 17 or newer.
      Results go to standard output and everything else to standard error.

      """;

  private static final String SETTINGS =
      """
      ## dsql.yml

      Every long option can stand in `dsql.yml`, without its dashes, for all commands or below the name of one.
      The file is looked for in the working directory and the folders above it, up to the one with `.git`; `--config` names another.
      The command line wins over the file, and a command's own keys win over those for all.
      Relative paths in it begin at its folder.
      A key that does not exist is an error that names its line.

      ```yaml
      color: never
      verify:
        assume: flyway
        min-severity: error
        rules: [-unread, -primary-key-*]
        paths: [src/main/resources/db/migration]
      ```

      """;

  private static final String VARIABLES =
      """
      ## Environment variables

      | variable | what it does |
      | --- | --- |
      | `JAVA_HOME` | the Java that runs the command; without it, the first `java` of `PATH` |
      | `DSQL_JAVA_OPTS` | options of the JVM, such as `-Xmx2g` |
      | `DSQL_CDS` | `off`: no archive of loaded classes; `now`: the archive is made before the command runs, as for an image of a container |
      | `NO_COLOR`, `CLICOLOR`, `CLICOLOR_FORCE`, `TERM=dumb` | colours, where `--color` is `auto` |
      | `COLUMNS` | the width of help and explanations |

      With an archive of the loaded classes a start takes a quarter less time.
      The script has it made in the background of the first run, once for each Java and each `dsql.jar`, in `~/.cache/dsqlkit` (`XDG_CACHE_HOME`; `~/Library/Caches` on macOS); not where `CI` is set, nor where the folder cannot be written.
      On Windows, Java 19 and newer make it at the end of the first run.

      """;

  private static final String EXIT_CODES =
      """
      ## Exit codes

      | code | meaning |
      | --- | --- |
      | 0 | fine: nothing to do, or all done |
      | 1 | error: a file, a connection or a statement failed, or a prompt was declined |
      | 2 | findings at or above `--min-severity`, or differences |
      | 64 | wrong usage |
      | 130 | interrupted |
      | 141 | whoever read standard output has stopped, as in `dsql verify \\| head` |

      3 to 7 are reserved for plans: a hazard that is not allowed, a saved plan that does not fit any more, a lock that somebody else holds, stopped half-way, not possible on Aurora DSQL.
      """;

  private CliPage() {}

  static String text() {
    CommandLine root = Commands.all(new Dsql(Shell.ofProcess()));
    return HEAD
        + "## Options of all commands\n\n"
        + options(root.getCommandSpec().options())
        + root.getSubcommands().values().stream()
            .map(command -> section(command.getCommandSpec()))
            .collect(Collectors.joining())
        + SETTINGS
        + VARIABLES
        + EXIT_CODES;
  }

  private static String section(CommandSpec command) {
    List<OptionSpec> own =
        command.options().stream().filter(option -> !option.inherited()).toList();
    return "## dsql %s\n\n%s\n\n```\n%s\n```\n\n%s%s%s%s"
        .formatted(
            command.name(),
            String.join("\n", command.usageMessage().description()),
            synopsis(command),
            positionals(command),
            own.isEmpty() ? "" : options(own),
            examples(command),
            exitCodes(command));
  }

  private static String synopsis(CommandSpec command) {
    String positionals =
        command.positionalParameters().stream()
            .map(
                positional -> {
                  String more = positional.arity().max() > 1 ? "..." : "";
                  String label = positional.paramLabel() + more;
                  return positional.arity().min() == 0 ? " [" + label + "]" : " " + label;
                })
            .collect(Collectors.joining());
    return command.qualifiedName() + " [OPTIONS]" + positionals;
  }

  private static String positionals(CommandSpec command) {
    return command.positionalParameters().stream()
        .map(positional -> "`%s`: %s\n\n".formatted(positional.paramLabel(), said(positional)))
        .collect(Collectors.joining());
  }

  private static String said(PositionalParamSpec positional) {
    return String.join("\n", positional.description());
  }

  private static String options(List<OptionSpec> options) {
    return "| option | what it does |\n| --- | --- |\n"
        + options.stream().map(CliPage::row).collect(Collectors.joining())
        + "\n";
  }

  private static String row(OptionSpec option) {
    String names = Stream.of(option.names()).collect(Collectors.joining("`, `", "`", "`"));
    String value =
        option.arity().max() == 0
            ? ""
            : option.arity().min() == 0
                ? " `[=" + option.paramLabel() + "]`"
                : " `" + option.paramLabel() + "`";
    return "| %s%s | %s |\n".formatted(names, value, String.join(" ", option.description()));
  }

  private static String examples(CommandSpec command) {
    List<String> footer =
        Stream.of(command.usageMessage().footer()).filter(line -> !line.isBlank()).toList();
    return footer.isEmpty() ? "" : "```\n" + String.join("\n", footer) + "\n```\n\n";
  }

  private static String exitCodes(CommandSpec command) {
    Map<String, String> codes = command.usageMessage().exitCodeList();
    return "Exit codes: "
        + codes.entrySet().stream()
            .map(code -> "%s %s".formatted(code.getKey(), code.getValue()))
            .collect(Collectors.joining("; "))
        + ".\n\n";
  }
}
