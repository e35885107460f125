package dev.dsqlkit.rules;

import dev.dsqlkit.sql.FunctionCall;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Text search functions that name a configuration other than {@code simple}. */
final class TextSearchConfiguration implements FunctionRule {
  // How many arguments a call has at least when the first of them names a configuration.
  private static final Map<String, Integer> WITH_CONFIGURATION =
      Map.of(
          "to_tsvector", 2,
          "to_tsquery", 2,
          "plainto_tsquery", 2,
          "phraseto_tsquery", 2,
          "websearch_to_tsquery", 2,
          "json_to_tsvector", 3,
          "jsonb_to_tsvector", 3,
          "ts_headline", 4);

  private static final Set<String> EXISTING = Set.of("simple", "pg_catalog.simple");

  private static final Facts FACTS =
      Facts.of(
              "text-search-configuration",
              "42704",
              "text search configuration \"%s\" does not exist")
          .problem("Only the text search configuration simple exists.")
          .fix(Fix.REVIEW, "Use the configuration simple.");

  @Override
  public Facts facts() {
    return FACTS;
  }

  @Override
  public Optional<Finding> finding(FunctionCall call) {
    Integer least = WITH_CONFIGURATION.get(call.name().name());
    if (least == null || TopLevel.arguments(call.argumentTokens()) < least) {
      return Optional.empty();
    }
    return call.firstLiteral()
        .filter(configuration -> !EXISTING.contains(configuration.toLowerCase(Locale.ROOT)))
        .map(configuration -> Finding.at(call.at(), configuration));
  }
}
