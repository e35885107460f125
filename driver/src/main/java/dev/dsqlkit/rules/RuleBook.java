package dev.dsqlkit.rules;

import dev.dsqlkit.sql.SqlStatement;
import dev.dsqlkit.sql.StatementKind;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The rules of Aurora DSQL that are in force at a level. Immutable. */
public final class RuleBook {
  private final Map<StatementKind, List<StatementRule>> statementRules;
  private final List<CatalogRule> catalogRules;
  private final ValueLimits values;

  private RuleBook(
      List<StatementRule> statementRules, List<CatalogRule> catalogRules, ValueLimits values) {
    this.statementRules = new EnumMap<>(StatementKind.class);
    for (StatementKind kind : StatementKind.values()) {
      this.statementRules.put(
          kind, statementRules.stream().filter(rule -> rule.concerns(kind)).toList());
    }
    this.catalogRules = catalogRules;
    this.values = values;
  }

  /** The rules of a month. */
  public static RuleBook at(Level level) {
    return new RuleBook(
        inForce(Rules.ON_STATEMENTS, level),
        inForce(Rules.ON_CATALOG, level),
        ValueLimits.at(level));
  }

  /**
   * What is known about every refusal of any month: those of statements, of what they meet in the
   * database, of transactions, of values and of connections.
   */
  public static List<Facts> facts() {
    return Stream.of(
            Rules.ON_STATEMENTS.stream().map(Rule::facts),
            Rules.ON_CATALOG.stream().map(Rule::facts),
            TransactionRules.ALL.stream(),
            ValueRules.ALL.stream(),
            SessionAge.ALL.stream())
        .<Facts>flatMap(facts -> facts)
        .toList();
  }

  private static <R extends Rule> List<R> inForce(List<R> rules, Level level) {
    return rules.stream().filter(rule -> rule.facts().period().contains(level)).toList();
  }

  /**
   * The refusal of a statement for what is written in it: the first in the order in which Aurora
   * DSQL is known to check. What no rule names is not refused.
   */
  public Optional<Refusal> refusal(SqlStatement statement) {
    for (StatementRule rule : rulesOf(statement)) {
      List<Finding> findings = rule.findings(statement);
      if (!findings.isEmpty()) {
        return Optional.of(rule.facts().refusal(findings.get(0)));
      }
    }
    for (SqlStatement part : parts(statement)) {
      Optional<Refusal> refusal = refusal(part);
      if (refusal.isPresent()) {
        return refusal.map(inner -> inner.at(statement.start()));
      }
    }
    return Optional.empty();
  }

  /** All refusals of a statement for what is written in it, in the order of {@link #refusal}. */
  public List<Refusal> violations(SqlStatement statement) {
    List<Refusal> all = new ArrayList<>();
    for (StatementRule rule : rulesOf(statement)) {
      for (Finding finding : rule.findings(statement)) {
        all.add(rule.facts().refusal(finding));
      }
    }
    for (SqlStatement part : parts(statement)) {
      violations(part).forEach(inner -> all.add(inner.at(statement.start())));
    }
    return List.copyOf(all);
  }

  private List<StatementRule> rulesOf(SqlStatement statement) {
    return statementRules.getOrDefault(statement.kind(), List.of());
  }

  // What a function or CREATE SCHEMA contains is judged as if it stood alone.
  private static List<SqlStatement> parts(SqlStatement statement) {
    return switch (statement.kind()) {
      case CREATE_FUNCTION, CREATE_SCHEMA -> statement.body();
      default -> List.of();
    };
  }

  /** All refusals of a statement for what it meets in the database. */
  public List<Refusal> violations(SqlStatement statement, Catalog catalog) throws SQLException {
    List<Refusal> all = new ArrayList<>();
    for (CatalogRule rule : catalogRules) {
      if (rule.concerns(statement)) {
        for (Finding finding : rule.findings(statement, catalog)) {
          all.add(rule.facts().refusal(finding));
        }
      }
    }
    return List.copyOf(all);
  }

  /** Whether {@link #refusal(SqlStatement, Catalog)} has to look at the database. */
  public boolean needsCatalog(SqlStatement statement) {
    return catalogRules.stream().anyMatch(rule -> rule.concerns(statement));
  }

  /** The refusal of a statement for what it meets in the database. */
  public Optional<Refusal> refusal(SqlStatement statement, Catalog catalog) throws SQLException {
    for (CatalogRule rule : catalogRules) {
      if (rule.concerns(statement)) {
        List<Finding> findings = rule.findings(statement, catalog);
        if (!findings.isEmpty()) {
          return Optional.of(rule.facts().refusal(findings.get(0)));
        }
      }
    }
    return Optional.empty();
  }

  /** What a transaction may do at this level. */
  public TransactionLimits limits() {
    return TransactionLimits.SERVICE;
  }

  /** What values, rows and keys may hold at this level. */
  public ValueLimits values() {
    return values;
  }
}
