package dev.dsqlkit.junit;

import java.util.LinkedHashMap;
import java.util.Map;

/** Multisets of rows. */
final class Counts {
  private Counts() {}

  /** What the first has more of than the second. */
  static Map<String, Integer> minus(Map<String, Integer> first, Map<String, Integer> second) {
    Map<String, Integer> rest = new LinkedHashMap<>();
    first.forEach(
        (row, times) -> {
          int more = times - second.getOrDefault(row, 0);
          if (more > 0) {
            rest.put(row, more);
          }
        });
    return rest;
  }
}
