package dev.dsqlkit.jdbc;

import java.util.Base64;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Long texts, written short. */
final class SqlTemplate {
  private static final Pattern LONG = Pattern.compile(":(values|text)\\((\\d+)\\)");

  private SqlTemplate() {}

  static String fill(String sql) {
    return LONG.matcher(sql).replaceAll(SqlTemplate::longText);
  }

  /** Letters and digits by chance, because PostgreSQL stores repetitions short. */
  static String letters(int size) {
    byte[] chance = new byte[size];
    new Random(size).nextBytes(chance);
    return Base64.getEncoder()
        .withoutPadding()
        .encodeToString(chance)
        .substring(0, size)
        .replaceAll("[+/]", "x");
  }

  private static String longText(MatchResult found) {
    int size = Integer.parseInt(found.group(2));
    return found.group(1).equals("text")
        ? "'" + letters(size) + "'"
        : IntStream.rangeClosed(1, size)
            .mapToObj(row -> "(" + row + ")")
            .collect(Collectors.joining(", "));
  }
}
