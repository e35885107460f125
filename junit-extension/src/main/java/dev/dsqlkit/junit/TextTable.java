package dev.dsqlkit.junit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows as text, in columns. What may be a secret, by the name of its column, is not in it. */
final class TextTable {
  private static final int LONGEST_VALUE = 60;
  private static final List<String> SECRETS = List.of("password", "secret", "token");

  private TextTable() {}

  /** A line of names, a ruler, and a line for each row; nothing without rows. */
  static String of(List<Map<String, @Nullable Object>> rows) {
    if (rows.isEmpty()) {
      return "";
    }
    List<String> columns = List.copyOf(rows.get(0).keySet());
    List<List<String>> lines = new ArrayList<>();
    lines.add(columns);
    for (Map<String, @Nullable Object> row : rows) {
      lines.add(columns.stream().map(column -> shown(column, row.get(column))).toList());
    }
    int[] widths = new int[columns.size()];
    for (List<String> line : lines) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], line.get(i).length());
      }
    }
    lines.add(1, Arrays.stream(widths).mapToObj("-"::repeat).toList());
    StringBuilder text = new StringBuilder();
    lines.forEach(line -> text.append(line(line, widths)));
    return text.toString();
  }

  private static String line(List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String cell = cells.get(i);
      line.append("  ").append(cell).append(" ".repeat(widths[i] - cell.length()));
    }
    return line.toString().stripTrailing() + "\n";
  }

  private static String shown(String column, @Nullable Object value) {
    if (value == null) {
      return "NULL";
    }
    String name = column.toLowerCase(Locale.ROOT);
    if (SECRETS.stream().anyMatch(name::contains)) {
      return "***";
    }
    String text = value instanceof byte[] bytes ? hex(bytes) : value.toString();
    return Cut.to(LONGEST_VALUE, text.replaceAll("\\R", "\\\\n").replace("\t", "\\t"));
  }

  private static String hex(byte[] bytes) {
    int shown = Math.min(bytes.length, LONGEST_VALUE);
    return "\\x" + HexFormat.of().formatHex(bytes, 0, shown);
  }
}
