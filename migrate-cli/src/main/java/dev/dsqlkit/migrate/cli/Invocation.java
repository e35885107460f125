package dev.dsqlkit.migrate.cli;

import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/** Runs one command line. */
final class Invocation {
  private static final int NARROWEST_HELP = 60;
  private static final int WIDEST_HELP = 100;

  private Invocation() {}

  /** The exit code; never throws. */
  static int run(Shell shell, String... args) {
    Dsql dsql = new Dsql(shell);
    Trouble trouble = new Trouble(dsql);
    int code;
    try {
      code = execute(dsql, trouble, args);
      shell.out().flush();
    } catch (StandardOutput.Closed e) {
      code = ExitCode.PIPE_CLOSED;
    } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
      code = trouble.told(e);
    }
    shell.err().flush();
    return code;
  }

  private static int execute(Dsql dsql, Trouble trouble, String... args) {
    Shell shell = dsql.shell();
    CommandLine line = Commands.of(dsql, args);
    ConfigFile config = Commands.lookAtAll(args) ? ConfigFile.NONE : ConfigFile.find(shell, args);
    config.check(line, () -> Commands.all(dsql));
    dsql.use(config);
    line.setOut(shell.out())
        .setErr(shell.err())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExpandAtFiles(false)
        .setDefaultValueProvider(new ConfigDefaults(config))
        .setParameterExceptionHandler(new UsageTrouble(config))
        .setExecutionExceptionHandler((e, command, parsed) -> trouble.told(e))
        .setUsageHelpWidth(Math.min(Math.max(shell.width(), NARROWEST_HELP), WIDEST_HELP))
        .setExecutionStrategy(parsed -> execute(dsql, line, parsed));
    return line.execute(args);
  }

  private static int execute(Dsql dsql, CommandLine line, ParseResult parsed) {
    line.setColorScheme(colours(dsql.style()));
    return new RunLast().execute(parsed);
  }

  private static Help.ColorScheme colours(Style style) {
    return Help.defaultColorScheme(style.colour() ? Help.Ansi.ON : Help.Ansi.OFF);
  }
}
