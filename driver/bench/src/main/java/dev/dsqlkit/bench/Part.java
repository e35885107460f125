package dev.dsqlkit.bench;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What can be run alone. */
enum Part {
  CONNECT,
  LOGIN,
  CONTENTION,
  JOURNAL,
  ROWS,
  SIDES,
  GATE;

  /**
   * Reads the names of parts, in lower case with commas between.
   *
   * @param names or {@code all}
   */
  static Set<Part> parse(String names) {
    if (names.equals("all")) {
      return EnumSet.allOf(Part.class);
    }
    EnumSet<Part> parts = EnumSet.noneOf(Part.class);
    for (String name : names.split(",", -1)) {
      parts.add(
          Arrays.stream(values())
              .filter(part -> part.name().toLowerCase(Locale.ROOT).equals(name))
              .findFirst()
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "No part is called %s; there are all or %s"
                              .formatted(
                                  name, Arrays.toString(values()).toLowerCase(Locale.ROOT)))));
    }
    return parts;
  }
}
