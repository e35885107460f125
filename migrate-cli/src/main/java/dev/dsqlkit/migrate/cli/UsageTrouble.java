package dev.dsqlkit.migrate.cli;

import dev.dsqlkit.migrate.explain.Nearest;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with the arguments or with dsql.yml, and what may have been meant. */
final class UsageTrouble implements IParameterExceptionHandler {
  private final ConfigFile config;

  UsageTrouble(ConfigFile config) {
    this.config = config;
  }

  @Override
  public int handleParseException(ParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    PrintWriter err = command.getErr();
    err.println("dsql: " + origin(e) + problem(e, command));
    err.println("Try \"" + command.getCommandSpec().qualifiedName() + " --help\".");
    return ExitCode.USAGE;
  }

  private static String problem(ParameterException e, CommandLine command) {
    if (e instanceof UnmatchedArgumentException unmatched && !unmatched.getUnmatched().isEmpty()) {
      return unknown(unmatched.getUnmatched().get(0), command);
    }
    ArgSpec arg = e.getArgSpec();
    if (arg != null && arg.type().isEnum() && e.getValue() != null) {
      return noneOf(arg, e.getValue());
    }
    return String.valueOf(e.getMessage());
  }

  private static String noneOf(ArgSpec arg, String value) {
    List<String> known = new ArrayList<>();
    arg.completionCandidates().forEach(known::add);
    String name = arg instanceof OptionSpec option ? option.longestName() : arg.paramLabel();
    return "%s must be one of %s, but is \"%s\"%s"
        .formatted(name, String.join(", ", known), value, Nearest.asQuestion(value, known));
  }

  /** Without what stands behind the equals sign: that may be a secret. */
  private static String unknown(String argument, CommandLine command) {
    int equals = argument.indexOf('=');
    String word = equals < 0 ? argument : argument.substring(0, equals);
    if (word.startsWith("-") && word.length() > 1) {
      List<String> known =
          command.getCommandSpec().options().stream()
              .filter(option -> !option.hidden())
              .flatMap(option -> List.of(option.names()).stream())
              .filter(name -> name.startsWith("--"))
              .toList();
      return "There is no option " + word + Nearest.asQuestion(word, known);
    }
    return command.getParent() == null
        ? "There is no command " + word + Commands.asQuestion(word)
        : "Nothing is expected at " + word;
  }

  /** Where in dsql.yml the value stands, if it comes from there. */
  private String origin(ParameterException e) {
    ArgSpec arg = e.getArgSpec();
    if (!(arg instanceof OptionSpec option)) {
      return "";
    }
    Optional<ConfigFile.Entry> entry = config.entry(option);
    return entry
        .filter(given -> given.text().equals(e.getValue()))
        .map(given -> config.place(given.line()) + ": ")
        .orElse("");
  }
}
