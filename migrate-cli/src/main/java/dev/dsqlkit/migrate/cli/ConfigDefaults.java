package dev.dsqlkit.migrate.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Takes the values of options that the command line leaves out from dsql.yml. */
final class ConfigDefaults implements IDefaultValueProvider {
  private final ConfigFile config;

  ConfigDefaults(ConfigFile config) {
    this.config = config;
  }

  @Override
  public @Nullable String defaultValue(ArgSpec arg) {
    if (!(arg instanceof OptionSpec option)) {
      return null;
    }
    Optional<ConfigFile.Entry> entry = config.entry(option);
    return entry.isEmpty() ? null : value(option, entry.get().text());
  }

  private @Nullable String value(OptionSpec option, String text) {
    if (option.type() == Path.class) {
      return config.resolve(text).toString();
    }
    boolean mayStandAlone = option.arity().min() == 0 && !option.fallbackValue().isEmpty();
    if (mayStandAlone && text.equals("true")) {
      return option.fallbackValue();
    }
    return mayStandAlone && text.equals("false") ? null : text;
  }
}
