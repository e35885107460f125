package dev.dsqlkit.migrate.cli;

import dev.dsqlkit.migrate.explain.Nearest;
import dev.dsqlkit.migrate.explain.Topics;
import dev.dsqlkit.migrate.verify.DsqlLint;
import java.util.Iterator;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Refuses a list with an item that is no rule. */
final class RulesConverter implements ITypeConverter<String> {
  /** What may stand behind {@code --rules}. */
  static final class Ids implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Topics.ruleIds().iterator();
    }
  }

  @Override
  public String convert(String list) {
    for (String item : list.split(",", -1)) {
      try {
        DsqlLint.latest().rules(item);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage() + asQuestion(item.strip()));
      }
    }
    return list;
  }

  private static String asQuestion(String item) {
    List<String> nearest = Nearest.to(item.replaceFirst("^[+-]", ""), Topics.ruleIds());
    return nearest.isEmpty() ? "" : ". Did you mean " + String.join(" or ", nearest) + "?";
  }
}
