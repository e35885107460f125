package dev.dsqlkit.jdbc;

import dev.dsqlkit.compat.Habit;
import dev.dsqlkit.config.RuleMode;
import dev.dsqlkit.local.LocalRewrites;
import dev.dsqlkit.rules.Effect;
import dev.dsqlkit.rules.Refusal;
import dev.dsqlkit.rules.RuleBook;
import dev.dsqlkit.sql.Edit;
import dev.dsqlkit.sql.Rewrite;
import dev.dsqlkit.sql.SqlReader;
import dev.dsqlkit.sql.SqlStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads each SQL text once: compatibility rewrites, then the rules, then what local mode has to
 * change for PostgreSQL. Shared by all connections of one configuration.
 */
final class StatementGate {
  /** Longer texts are read again each time: they are rarely sent twice. */
  private static final int LONGEST_CACHED = 16 * 1024;

  private static final int GENERATION_SIZE = 1000;
  private static final System.Logger COMPAT_LOG = System.getLogger("dev.dsqlkit.compat");
  private static final System.Logger RULES_LOG = System.getLogger("dev.dsqlkit.rules");

  private final List<Habit> habits;
  private final Optional<RuleBook> rules;
  private final RuleMode mode;
  private final boolean local;
  private final StatementCache cache = new StatementCache(GENERATION_SIZE);
  private final Set<String> logged = ConcurrentHashMap.newKeySet();

  /**
   * @param habits what is rewritten for compatibility
   * @param rules what is refused; empty if nothing is
   * @param mode whether a refusal is enforced or logged
   * @param local whether the server is a PostgreSQL
   */
  StatementGate(List<Habit> habits, Optional<RuleBook> rules, RuleMode mode, boolean local) {
    this.habits = habits;
    this.rules = rules;
    this.mode = mode;
    this.local = local;
  }

  /** What is known of a text as the application gave it to JDBC. */
  Admitted admit(String sql) {
    return sql.length() > LONGEST_CACHED ? read(sql) : cache.get(sql, this::read);
  }

  private Admitted read(String sql) {
    List<Part> parts = new ArrayList<>();
    List<Edit> edits = new ArrayList<>();
    for (SqlStatement given : SqlReader.readJdbc(sql)) {
      Optional<Part> part = judge(given);
      part.ifPresent(parts::add);
      String sent = part.map(Part::sent).orElse("");
      if (!sent.equals(given.text())) {
        edits.add(new Edit(given.start(), given.end(), sent));
      }
    }
    return Admitted.of(sql, Rewrite.apply(sql, edits), parts);
  }

  /** Empty if the statement is not sent at all. */
  private Optional<Part> judge(SqlStatement given) {
    Translation translation = translate(given);
    @Nullable SqlStatement statement = translation.statement();
    if (statement == null) {
      return Optional.empty();
    }
    Effect effect = Effect.of(statement);
    ReplayTraits replay = ReplayTraits.of(statement, effect);
    String sent = local ? statement.with(LocalRewrites.edits(statement)) : statement.text();
    boolean asksCatalog = rules.filter(book -> book.needsCatalog(statement)).isPresent();
    return Optional.of(
        new Part(
            sent,
            effect,
            Part.Step.of(statement),
            refusal(statement),
            asksCatalog ? statement : null,
            Part.RowCount.of(statement, effect),
            statement.valuesRows(),
            Part.literalBytes(statement, effect),
            ValueSources.areUnbounded(statement, effect),
            ValueSources.mayBeOwnFunctions(statement, effect),
            LocalRewrites.startsJob(statement),
            translation.awaitsJob(),
            translation.afterCommit(),
            replay,
            SessionTraits.of(statement, sent),
            Footprint.of(statement, effect, replay)));
  }

  private @Nullable Refusal refusal(SqlStatement statement) {
    @Nullable Refusal refusal = rules.flatMap(book -> book.refusal(statement)).orElse(null);
    if (refusal != null && mode == RuleMode.WARN) {
      RULES_LOG.log(
          System.Logger.Level.WARNING,
          "Aurora DSQL refuses this {0}: {1} ({2}). {3} [{4}]",
          statement.kind().shortName(),
          refusal.message(),
          refusal.sqlState(),
          refusal.hint(),
          refusal.ruleId());
      return null;
    }
    return refusal;
  }

  /**
   * What the habits of ORMs made of a statement.
   *
   * @param statement null if nothing is left to send
   */
  private record Translation(
      @Nullable SqlStatement statement, boolean awaitsJob, List<String> afterCommit) {}

  private Translation translate(SqlStatement given) {
    SqlStatement statement = given;
    boolean awaitsJob = false;
    List<String> afterCommit = new ArrayList<>();
    for (Habit habit : habits) {
      List<Edit> edits = habit.edits(statement);
      if (edits.isEmpty()) {
        continue;
      }
      logOnce(habit);
      awaitsJob |= habit.awaitsJob();
      afterCommit.addAll(habit.afterCommit(statement));
      List<SqlStatement> read = SqlReader.readJdbc(statement.with(edits));
      if (read.isEmpty()) {
        return new Translation(null, false, List.of());
      }
      statement = read.get(0);
    }
    return new Translation(statement, awaitsJob, List.copyOf(afterCommit));
  }

  private void logOnce(Habit habit) {
    if (logged.add(habit.id())) {
      COMPAT_LOG.log(
          System.Logger.Level.INFO,
          "Compatibility: of {0}, one was sent as {1}. Logged once. [compat: {2}]",
          habit.sent(),
          habit.becomes(),
          habit.id());
    }
  }
}
