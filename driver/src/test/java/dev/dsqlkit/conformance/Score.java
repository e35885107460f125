package dev.dsqlkit.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts what was answered as recorded, in total and by group. */
final class Score {
  private static final class Tally {
    int asRecorded;
    int all;

    @Override
    public String toString() {
      return asRecorded + " of " + all;
    }
  }

  private final Tally total = new Tally();
  private final Map<String, Tally> groups = new TreeMap<>();

  void add(String group, boolean asRecorded) {
    for (Tally tally : List.of(total, groups.computeIfAbsent(group, name -> new Tally()))) {
      tally.all++;
      tally.asRecorded += asRecorded ? 1 : 0;
    }
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    groups.forEach((group, tally) -> lines.add("%-16s %s".formatted(group, tally)));
    lines.add("%-16s %s".formatted("total", total));
    return lines;
  }
}
