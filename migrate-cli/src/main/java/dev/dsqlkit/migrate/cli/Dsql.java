package dev.dsqlkit.migrate.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command {@code dsql}, and the options that all of its commands have. */
@Command(
    name = "dsql",
    description = "Checks and migrates schemas of Aurora DSQL.",
    synopsisSubcommandLabel = "COMMAND",
    versionProvider = Version.class,
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:fine", "1:error", "2:findings, or differences", "64:wrong usage"},
    footer = {
      "",
      "Every long option can stand in dsql.yml, here or in a folder above; see docs/cli.md."
    })
public final class Dsql implements Runnable {
  private final Shell shell;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      description = "Colours: ${COMPLETION-CANDIDATES}; auto heeds NO_COLOR.",
      scope = ScopeType.INHERIT)
  private Style.When color = Style.When.AUTO;

  @Option(
      names = {"-q", "--quiet"},
      description = "Say nothing but results and errors.",
      scope = ScopeType.INHERIT)
  private boolean quiet;

  @Option(
      names = {"-v", "--verbose"},
      description = "Say more, with stack traces of errors.",
      scope = ScopeType.INHERIT)
  private boolean verbose;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "The settings, in place of dsql.yml.",
      scope = ScopeType.INHERIT)
  @SuppressWarnings("UnusedVariable") // ConfigFile looks for it before the others are read
  private @Nullable Path config;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.",
      scope = ScopeType.INHERIT)
  @SuppressWarnings("UnusedVariable") // picocli reads the option
  private boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Show the version.",
      scope = ScopeType.INHERIT)
  @SuppressWarnings("UnusedVariable") // picocli reads the option
  private boolean version;

  private ConfigFile settings = ConfigFile.NONE;

  Dsql(Shell shell) {
    this.shell = shell;
  }

  /** Runs a command, and ends the JVM with its exit code. */
  public static void main(String[] args) {
    System.exit(Invocation.run(Shell.ofProcess(), args));
  }

  /** Only where no command is named. */
  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "A command is missing" + Commands.asQuestion(""));
  }

  Shell shell() {
    return shell;
  }

  /** The file dsql.yml. */
  ConfigFile config() {
    return settings;
  }

  void use(ConfigFile found) {
    this.settings = found;
  }

  Style style() {
    return Style.of(color, shell);
  }

  /** Colours even where nobody may see them. */
  boolean wantsColour() {
    return color == Style.When.ALWAYS;
  }

  boolean isQuiet() {
    return quiet;
  }

  boolean isVerbose() {
    return verbose;
  }

  /** Tells of something that is neither a result nor an error. */
  void say(String line) {
    if (!quiet) {
      shell.err().println("dsql: " + line);
    }
  }

  /** Tells of an error that does not end the command. */
  void complain(String line) {
    shell.err().println("dsql: " + line);
  }
}
