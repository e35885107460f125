package dev.dsqlkit.migrate.cli;

import java.util.Map;
import java.util.Stack;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Has {@code --fix file.sql} mean a file, and only {@code --fix=review} a value. */
final class OnlyBehindEquals implements IParameterPreprocessor {
  @Override
  @SuppressWarnings("JdkObsolete") // picocli's parser has a Stack
  public boolean preprocess(
      Stack<String> args, CommandSpec command, ArgSpec arg, Map<String, Object> info) {
    if (" ".equals(info.get("separator")) && arg instanceof OptionSpec option) {
      args.push(option.fallbackValue());
    }
    return false;
  }
}
