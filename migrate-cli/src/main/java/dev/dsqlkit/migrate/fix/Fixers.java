package dev.dsqlkit.migrate.fix;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The rewrites, by the ids of the rules. */
public final class Fixers {
  static final Map<String, Fixer> BY_RULE =
      List.of(
              IndexFixes.BY_RULE,
              TableFixes.BY_RULE,
              ColumnFixes.BY_RULE,
              ActionFixes.BY_RULE,
              SequenceFixes.BY_RULE,
              ObjectFixes.BY_RULE,
              NeedlessStatements.BY_RULE,
              SessionFixes.BY_RULE,
              QueryFixes.BY_RULE)
          .stream()
          .flatMap(family -> family.entrySet().stream())
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  private Fixers() {}

  /**
   * The rewrite of one violation; empty if there is none.
   *
   * @param rule the id of the rule
   */
  public static Optional<Repair> repair(String rule, Refused refused) {
    return Optional.ofNullable(BY_RULE.get(rule)).flatMap(fixer -> fixer.repair(refused));
  }
}
