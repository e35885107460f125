package dev.dsqlkit.rules;

import java.time.YearMonth;
import java.time.format.DateTimeParseException;

/**
 * A month of Aurora DSQL: what the service accepts at the end of that month.
 *
 * @param month from 2025-05, the month of general availability, to that of {@link #LATEST}
 */
public record Level(YearMonth month) implements Comparable<Level> {
  private static final YearMonth FIRST_MONTH = YearMonth.of(2025, 5);
  private static final YearMonth LAST_MONTH = YearMonth.of(2026, 10);

  /** The month of general availability, the oldest that the rules are known for. */
  public static final Level FIRST = new Level(FIRST_MONTH);

  /** The newest month that the rules are known for. */
  public static final Level LATEST = new Level(LAST_MONTH);

  /**
   * Checks the range.
   *
   * @throws IllegalArgumentException if the rules of that month are not known
   */
  public Level {
    if (month.isBefore(FIRST_MONTH) || month.isAfter(LAST_MONTH)) {
      throw new IllegalArgumentException(outOfRange(month.toString()));
    }
  }

  /**
   * Reads a month such as {@code 2026-09}.
   *
   * @throws IllegalArgumentException naming the allowed range, if the text is no month in it
   */
  public static Level parse(String text) {
    try {
      return new Level(YearMonth.parse(text));
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(outOfRange(text), e);
    }
  }

  /** The month before this one. */
  Level previous() {
    return new Level(month.minusMonths(1));
  }

  @Override
  public int compareTo(Level other) {
    return month.compareTo(other.month);
  }

  @Override
  public String toString() {
    return month.toString();
  }

  private static String outOfRange(String text) {
    return "level must be a month from %s to %s, but is \"%s\""
        .formatted(FIRST_MONTH, LAST_MONTH, text);
  }
}
