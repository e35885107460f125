package dev.dsqlkit.migrate.fix;

import dev.dsqlkit.sql.SqlStatement;
import java.util.Map;
import java.util.Optional;

/** The rewrites, by the ids of the rules. */
public final class Fixers {
  private static final Map<String, Fixer> BY_RULE = Map.of();

  private Fixers() {}

  /**
   * The rewrite of one violation; empty if there is none.
   *
   * @param rule the id of the rule
   * @param position where the violation is, as the refusal says
   */
  public static Optional<Repair> repair(String rule, SqlStatement statement, int position) {
    return Optional.ofNullable(BY_RULE.get(rule))
        .flatMap(fixer -> fixer.repair(statement, position));
  }
}
