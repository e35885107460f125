package dev.dsqlkit.junit.schema;

import dev.dsqlkit.junit.DsqlTest.Rules;
import dev.dsqlkit.rules.Effect;
import dev.dsqlkit.rules.Level;
import dev.dsqlkit.rules.OpenTransaction;
import dev.dsqlkit.rules.Refusal;
import dev.dsqlkit.rules.RuleBook;
import dev.dsqlkit.sql.SqlStatement;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What Aurora DSQL would refuse of what migrations have sent past the rules. */
final class Findings {
  private static final System.Logger LOG = System.getLogger("dev.dsqlkit.junit");

  private final RuleBook rules;
  private final List<String> found = new ArrayList<>();

  /**
   * @param level a month, or empty for the latest
   */
  Findings(String level) {
    rules = RuleBook.at(level.isEmpty() ? Level.LATEST : Level.parse(level));
  }

  /**
   * Looks at the statements of one migration.
   *
   * @param oneTransaction whether they ran in one transaction
   * @param describe where a statement is, and how it begins
   */
  void check(
      List<SqlStatement> statements,
      boolean oneTransaction,
      Function<SqlStatement, String> describe) {
    OpenTransaction transaction = new OpenTransaction(rules.limits(), InstantSource.system());
    for (SqlStatement statement : statements) {
      rules.violations(statement).forEach(refusal -> add(describe.apply(statement), refusal));
      if (oneTransaction) {
        transaction
            .before(Effect.of(statement))
            .ifPresent(refusal -> add(describe.apply(statement), refusal));
      }
    }
  }

  private void add(String place, Refusal refusal) {
    found.add(
        "%s\n  %s (SQLSTATE %s)\n  Hint: %s [%s]"
            .formatted(
                place, refusal.message(), refusal.sqlState(), refusal.hint(), refusal.ruleId()));
  }

  /**
   * Tells what was found.
   *
   * @throws DefinitionException if there is something and the rules are strict
   */
  void report(Rules mode) {
    if (found.isEmpty() || mode == Rules.OFF) {
      return;
    }
    String all = String.join("\n", found);
    if (mode == Rules.WARN) {
      LOG.log(System.Logger.Level.WARNING, "Aurora DSQL would refuse of the migrations:\n" + all);
      return;
    }
    throw new DefinitionException(
        "Aurora DSQL would refuse of the migrations:\n"
            + all
            + "\nrules = WARN executes them all the same.");
  }
}
