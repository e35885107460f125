package dev.dsqlkit.migrate.verify;

import dev.dsqlkit.rules.Fix;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds out which repairs are to blame for faults, by leaving out one for each fault at a time: one
 * without which the fault is gone is not made.
 */
final class Suspects {
  private static final int MOST_FOR_A_FAULT = 24;

  private final Map<Fault, Deque<Repaired>> suspected = new LinkedHashMap<>();
  private final Set<Repaired> convicted = new HashSet<>();
  private final Map<Repaired, List<AppliedRepair>> seen = new HashMap<>();

  /**
   * Something that a repair should not do.
   *
   * @param origin the statement in which it shows
   * @param rule the rule whose finding shows it; empty if tokens have changed
   */
  record Fault(int origin, String rule) {}

  /** The repairs for a rule in a statement. */
  record Repaired(int origin, String rule) {
    static Repaired by(AppliedRepair repair) {
      return new Repaired(repair.origin(), repair.rule());
    }
  }

  /** What the next attempt leaves out. */
  Set<Repaired> leftOut() {
    Set<Repaired> all = new HashSet<>(convicted);
    suspected.values().forEach(suspects -> all.add(suspects.getFirst()));
    return all;
  }

  /** Whether nothing is wrong with the last attempt. */
  boolean clears(Set<Fault> faults, List<AppliedRepair> applied) {
    Map<Repaired, List<AppliedRepair>> now = new HashMap<>();
    applied.forEach(
        repair -> now.computeIfAbsent(Repaired.by(repair), key -> new ArrayList<>()).add(repair));
    seen.putAll(now);
    for (Fault fault : List.copyOf(suspected.keySet())) {
      Deque<Repaired> suspects = suspected.getOrDefault(fault, new ArrayDeque<>());
      Repaired suspect = suspects.removeFirst();
      if (!faults.contains(fault)) {
        convicted.add(suspect);
        suspected.remove(fault);
      } else if (suspects.isEmpty()) {
        suspected.remove(fault);
        convicted.addAll(now.keySet());
      }
    }
    for (Fault fault : faults) {
      Deque<Repaired> suspects = suspects(fault, applied);
      if (!suspected.containsKey(fault) && !suspects.isEmpty()) {
        suspected.put(fault, suspects);
      }
    }
    return faults.isEmpty();
  }

  /**
   * Those of the statement itself, then those before it, the nearest first; reviewed ones first.
   */
  private static Deque<Repaired> suspects(Fault fault, List<AppliedRepair> applied) {
    List<Repaired> suspects =
        applied.stream()
            .sorted(
                Comparator.comparing((AppliedRepair repair) -> repair.origin() > fault.origin())
                    .thenComparingInt(repair -> Math.abs(repair.origin() - fault.origin()))
                    .thenComparing(repair -> repair.repair().kind() == Fix.SAFE))
            .map(Repaired::by)
            .distinct()
            .limit(MOST_FOR_A_FAULT)
            .toList();
    return new ArrayDeque<>(suspects);
  }

  /** The repairs that are not made. */
  List<AppliedRepair> convicted() {
    return convicted.stream()
        .flatMap(repaired -> seen.getOrDefault(repaired, List.of()).stream())
        .toList();
  }

  /** Gives up: nothing that was ever made is made. */
  void convictAll() {
    suspected.clear();
    convicted.addAll(seen.keySet());
  }
}
