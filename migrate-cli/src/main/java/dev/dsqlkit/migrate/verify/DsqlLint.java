package dev.dsqlkit.migrate.verify;

import dev.dsqlkit.rules.Level;
import dev.dsqlkit.rules.Refusal;
import dev.dsqlkit.rules.RuleBook;
import dev.dsqlkit.sql.SqlReader;
import dev.dsqlkit.sql.SqlStatement;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks SQL scripts against the driver's rule book, statement by statement, without a database.
 * Immutable.
 */
public final class DsqlLint {
  private final RuleBook rules;

  private DsqlLint(RuleBook rules) {
    this.rules = rules;
  }

  /**
   * Checks against a month of Aurora DSQL.
   *
   * @param month such as {@code 2026-09}
   * @throws IllegalArgumentException naming the months that are known
   */
  public static DsqlLint level(String month) {
    return new DsqlLint(RuleBook.at(Level.parse(month)));
  }

  /** Checks against the newest month that is known. */
  public static DsqlLint latest() {
    return new DsqlLint(RuleBook.at(Level.LATEST));
  }

  /**
   * All findings of a script, in the order of its statements.
   *
   * @param file a name for the findings
   */
  public List<Finding> check(String file, String sql) {
    List<Finding> findings = new ArrayList<>();
    for (SqlStatement statement : SqlReader.read(sql)) {
      int line = lineOf(sql, statement.start());
      for (Refusal refusal : rules.violations(statement)) {
        findings.add(
            new Finding(
                file,
                line,
                refusal.ruleId(),
                refusal.sqlState(),
                refusal.message(),
                refusal.hint()));
      }
    }
    return findings;
  }

  private static int lineOf(String text, int offset) {
    return (int) text.chars().limit(offset).filter(c -> c == '\n').count() + 1;
  }
}
