package dev.dsqlkit.migrate.cli;

import java.util.List;

/** Breaks text at spaces. */
final class Paragraphs {
  private Paragraphs() {}

  /**
   * The text in lines.
   *
   * @param head what stands before the first line, as wide as the indent of the others
   */
  static String wrapped(String head, String text, int width) {
    String indent = " ".repeat(head.length());
    StringBuilder lines = new StringBuilder(head);
    int column = head.length();
    for (String word : text.split(" ", -1)) {
      if (column > head.length() && column + 1 + word.length() > width) {
        lines.append('\n').append(indent);
        column = head.length();
      } else if (column > head.length()) {
        lines.append(' ');
        column++;
      }
      lines.append(word);
      column += word.length();
    }
    return lines.append('\n').toString();
  }

  /** Words in as many columns as fit, downwards. */
  static String columns(List<String> words, int width) {
    for (int rows = 1; ; rows++) {
      String text = inRows(words, rows);
      if (rows >= words.size() || text.lines().allMatch(line -> line.length() <= width)) {
        return text;
      }
    }
  }

  private static String inRows(List<String> words, int rows) {
    StringBuilder[] lines = new StringBuilder[Math.min(rows, words.size())];
    for (int row = 0; row < lines.length; row++) {
      lines[row] = new StringBuilder();
    }
    for (int first = 0; first < words.size(); first += rows) {
      List<String> column = words.subList(first, Math.min(first + rows, words.size()));
      int before = lines[0].length();
      for (int row = 0; row < column.size(); row++) {
        lines[row].append(" ".repeat(before + 2 - lines[row].length())).append(column.get(row));
      }
      int widest = column.stream().mapToInt(String::length).max().orElse(0);
      lines[0].append(" ".repeat(before + 2 + widest - lines[0].length()));
    }
    StringBuilder text = new StringBuilder();
    for (StringBuilder line : lines) {
      text.append(line.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }
}
