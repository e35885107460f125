package dev.dsqlkit.migrate.plan;

import dev.dsqlkit.sql.QualifiedName;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What of a database is the business of a plan. */
final class Managed {
  private final PlanOptions options;
  private final List<Pattern> include;
  private final List<Pattern> exclude;

  Managed(PlanOptions options) {
    this.options = options;
    this.include = options.include().stream().map(Managed::glob).toList();
    this.exclude = options.exclude().stream().map(Managed::glob).toList();
  }

  private static Pattern glob(String glob) {
    String pattern =
        glob.chars()
            .mapToObj(
                c -> c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(String.valueOf((char) c)))
            .collect(Collectors.joining());
    return Pattern.compile(glob.contains(".") ? pattern : ".*\\." + pattern);
  }

  boolean kind(String kind) {
    return options.kinds().contains(kind);
  }

  boolean has(QualifiedName name) {
    String text = name.toString();
    return (include.isEmpty() || include.stream().anyMatch(each -> each.matcher(text).matches()))
        && exclude.stream().noneMatch(each -> each.matcher(text).matches());
  }
}
