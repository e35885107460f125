package dev.dsqlkit.migrate.files;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The names that PostgreSQL chooses for constraints without one: of table, columns and kind, at
 * most 63 bytes, with a number where the name is taken. For one table.
 */
final class ChosenNames {
  private static final int MOST_BYTES = 63;

  private final Set<String> taken = new HashSet<>();

  void take(String name) {
    taken.add(name);
  }

  /** A name such as {@code orders_customer_id_fkey}. */
  String choose(String table, List<String> columns, String label) {
    String middle = String.join("_", columns);
    for (int pass = 0; ; pass++) {
      String name = joined(table, middle, pass == 0 ? label : label + pass);
      if (taken.add(name)) {
        return name;
      }
    }
  }

  private static String joined(String table, String columns, String label) {
    String first = table;
    String second = columns;
    int overhead = bytes(label) + 1 + (columns.isEmpty() ? 0 : 1);
    int available = MOST_BYTES - overhead;
    while (bytes(first) + bytes(second) > available) {
      if (bytes(first) > bytes(second)) {
        first = shorter(first);
      } else {
        second = shorter(second);
      }
    }
    return first + (columns.isEmpty() ? "" : "_" + second) + "_" + label;
  }

  private static String shorter(String text) {
    int end = text.length() - 1;
    return text.substring(0, Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end);
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
