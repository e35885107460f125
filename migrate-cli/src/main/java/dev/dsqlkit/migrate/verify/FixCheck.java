package dev.dsqlkit.migrate.verify;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares a script with what repairs have made of it. */
final class FixCheck {
  /** What follows from building an index in the background, and is told as it is. */
  private static final Set<String> CONSEQUENCES = Set.of(Advice.INDEX_STILL_BUILDING.id());

  private final Reading first;
  private final Origins firstOrigins;
  private final Reading last;
  private final Origins lastOrigins;
  private final Map<Key, Integer> claimed = new HashMap<>();
  private final Set<Integer> repaired = new HashSet<>();
  private final Set<Suspects.Fault> faults = new HashSet<>();

  FixCheck(
      List<AppliedRepair> applied,
      Reading first,
      Origins firstOrigins,
      Reading last,
      Origins lastOrigins) {
    this.first = first;
    this.firstOrigins = firstOrigins;
    this.last = last;
    this.lastOrigins = lastOrigins;
    for (AppliedRepair repair : applied) {
      claimed.merge(new Key(repair.origin(), repair.rule()), 1, Integer::sum);
      repaired.add(repair.origin());
    }
  }

  /** The findings of a rule in a statement. */
  private record Key(int origin, String rule) {}

  /** What repairs have done that they should not. */
  Set<Suspects.Fault> faults() {
    claimsAreSettled();
    nothingIsNew();
    nothingIsHidden();
    othersAreUntouched();
    return faults;
  }

  private void claimsAreSettled() {
    Map<Key, Integer> before = all(first, firstOrigins);
    Map<Key, Integer> after = all(last, lastOrigins);
    claimed.forEach(
        (key, count) -> {
          int expected = Math.max(0, before.getOrDefault(key, 0) - count);
          if (after.getOrDefault(key, 0) > expected) {
            blame(key);
          }
        });
  }

  /** A finding may move to another statement, as those about transactions do. */
  private void nothingIsNew() {
    Map<Key, Integer> expected = counts(first.found(), firstOrigins);
    claimed.forEach(
        (key, count) -> expected.computeIfPresent(key, (same, all) -> Math.max(0, all - count)));
    Map<Key, Integer> after = counts(last.found(), lastOrigins);
    Map<String, Integer> expectedInAll = sums(expected);
    Map<String, Integer> afterInAll = sums(after);
    after.forEach(
        (key, count) -> {
          boolean more = count > expected.getOrDefault(key, 0);
          boolean moreInAll =
              afterInAll.getOrDefault(key.rule(), 0) > expectedInAll.getOrDefault(key.rule(), 0);
          if (more && moreInAll && !CONSEQUENCES.contains(key.rule())) {
            blame(key);
          }
        });
  }

  /** A comment that suppresses something has not come to stand before another statement. */
  private void nothingIsHidden() {
    Map<Key, Integer> before = counts(first.suppressed(), firstOrigins);
    counts(last.suppressed(), lastOrigins)
        .forEach(
            (key, count) -> {
              if (count > before.getOrDefault(key, 0)) {
                blame(key);
              }
            });
  }

  private void othersAreUntouched() {
    Map<Integer, String> after = new HashMap<>();
    for (Reading.Statement statement : last.statements()) {
      after.merge(lastOrigins.at(statement.start()), statement.tokens(), String::concat);
    }
    for (int i = 0; i < first.statements().size(); i++) {
      String before = first.statements().get(i).tokens();
      if (!repaired.contains(i) && !before.equals(after.get(i))) {
        faults.add(new Suspects.Fault(i, ""));
      }
    }
  }

  private void blame(Key key) {
    faults.add(new Suspects.Fault(key.origin(), key.rule()));
  }

  private static Map<Key, Integer> all(Reading reading, Origins origins) {
    Map<Key, Integer> all = counts(reading.found(), origins);
    counts(reading.suppressed(), origins)
        .forEach((key, count) -> all.merge(key, count, Integer::sum));
    return all;
  }

  private static Map<Key, Integer> counts(List<Finding> findings, Origins origins) {
    Map<Key, Integer> counts = new HashMap<>();
    for (Finding finding : findings) {
      Key key = new Key(origins.at(finding.span().offset()), finding.rule());
      counts.merge(key, 1, Integer::sum);
    }
    return counts;
  }

  private static Map<String, Integer> sums(Map<Key, Integer> counts) {
    Map<String, Integer> sums = new HashMap<>();
    counts.forEach((key, count) -> sums.merge(key.rule(), count, Integer::sum));
    return sums;
  }
}
