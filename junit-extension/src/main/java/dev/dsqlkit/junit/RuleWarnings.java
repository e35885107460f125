package dev.dsqlkit.junit;

import dev.dsqlkit.junit.schema.MaskedSql;
import dev.dsqlkit.rules.Level;
import dev.dsqlkit.rules.Refusal;
import dev.dsqlkit.rules.RuleBook;
import dev.dsqlkit.slot.SqlEvent;
import dev.dsqlkit.sql.SqlReader;
import dev.dsqlkit.sql.SqlStatement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What was executed though Aurora DSQL refuses it, for what is written in it. Thread-safe. */
final class RuleWarnings {
  private final @Nullable RuleBook rules;
  private final Set<String> seen = ConcurrentHashMap.newKeySet();
  private final Map<String, String> found = new LinkedHashMap<>();

  private RuleWarnings(@Nullable RuleBook rules) {
    this.rules = rules;
  }

  static RuleWarnings of(TestSettings settings) {
    if (settings.rules() != DsqlTest.Rules.WARN) {
      return new RuleWarnings(null);
    }
    boolean latest = settings.level().isEmpty() || settings.level().equals("latest");
    return new RuleWarnings(RuleBook.at(latest ? Level.LATEST : Level.parse(settings.level())));
  }

  void on(SqlEvent event) {
    if (rules != null) {
      event.sql().forEach(this::check);
    }
  }

  private void check(String text) {
    if (rules == null || !seen.add(text)) {
      return;
    }
    for (SqlStatement statement : SqlReader.readJdbc(text)) {
      Optional<Refusal> refusal = rules.refusal(statement);
      if (refusal.isPresent()) {
        note(text, refusal.get());
        return;
      }
    }
  }

  private synchronized void note(String text, Refusal refusal) {
    found.putIfAbsent(text, "%s %s".formatted(refusal.sqlState(), refusal.message()));
  }

  /** One line for each text. */
  synchronized List<String> lines() {
    return found.entrySet().stream()
        .map(
            text ->
                text.getValue()
                    + ": "
                    + MaskedSql.of(text.getKey()).strip().replaceAll("\\s+", " "))
        .toList();
  }
}
