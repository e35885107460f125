package dev.dsqlkit.sql;

import java.util.Comparator;
import java.util.List;

/** Applies edits to a text and leaves every other character as it is. */
public final class Rewrite {
  private Rewrite() {}

  /**
   * The text with all edits made.
   *
   * @param edits in any order; their offsets are those of the text as given
   * @throws IllegalArgumentException if two edits overlap or one is outside the text
   */
  public static String apply(String text, List<Edit> edits) {
    List<Edit> ordered =
        edits.stream()
            .sorted(Comparator.comparingInt(Edit::start).thenComparing(Edit::end))
            .toList();
    StringBuilder result = new StringBuilder(text.length());
    int copied = 0;
    for (Edit edit : ordered) {
      if (edit.start() < copied || edit.end() < edit.start() || edit.end() > text.length()) {
        throw new IllegalArgumentException("Edit overlaps another or is outside the text: " + edit);
      }
      result.append(text, copied, edit.start()).append(edit.replacement());
      copied = edit.end();
    }
    return result.append(text, copied, text.length()).toString();
  }
}
