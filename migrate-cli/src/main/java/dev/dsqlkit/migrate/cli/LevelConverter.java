package dev.dsqlkit.migrate.cli;

import dev.dsqlkit.rules.Level;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Refuses what is no month of the rule book. */
final class LevelConverter implements ITypeConverter<String> {
  @Override
  public String convert(String month) {
    try {
      return Level.parse(month).toString();
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(String.valueOf(e.getMessage()));
    }
  }
}
