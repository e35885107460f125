package dev.dsqlkit.migrate.expression;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates and times as PostgreSQL prints them; of those it reads, only the forms of ISO 8601. */
final class TimeText {
  private static final Pattern DATE = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
  private static final Pattern TIME =
      Pattern.compile("(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.(\\d{1,6}))?)?");
  private static final Pattern ZONED =
      Pattern.compile("(.*?)\\s*(Z|z|UTC|[-+]\\d{2}(?::?\\d{2})?)");
  private static final DateTimeFormatter PRINTED_TIME =
      new DateTimeFormatterBuilder()
          .appendPattern("HH:mm:ss")
          .appendFraction(ChronoField.MICRO_OF_SECOND, 0, 6, true)
          .toFormatter();

  private TimeText() {}

  static @Nullable String date(String text) {
    LocalDate date = readDate(text);
    return date == null ? special(text, "") : date.toString();
  }

  static @Nullable String time(String text) {
    LocalTime time = readTime(text);
    return time == null ? null : PRINTED_TIME.format(time);
  }

  static @Nullable String timestamp(String text) {
    LocalDateTime timestamp = readTimestamp(text);
    return timestamp == null ? special(text, " 00:00:00") : print(timestamp);
  }

  /** In UTC; without an offset it would depend on the session that made it. */
  static @Nullable String instant(String text) {
    Matcher zoned = ZONED.matcher(text);
    if (!zoned.matches() || DATE.matcher(text).matches()) {
      return special(text, " 00:00:00+00");
    }
    LocalDateTime local = readTimestamp(zoned.group(1));
    if (local == null) {
      return null;
    }
    String zone = zoned.group(2);
    try {
      ZoneOffset offset = Character.isLetter(zone.charAt(0)) ? ZoneOffset.UTC : ZoneOffset.of(zone);
      return print(local.minusSeconds(offset.getTotalSeconds())) + "+00";
    } catch (DateTimeException outOfRange) {
      return null;
    }
  }

  private static @Nullable String special(String text, String midnight) {
    return switch (text) {
      case "infinity", "-infinity" -> text;
      case "epoch" -> "1970-01-01" + midnight;
      default -> null;
    };
  }

  private static String print(LocalDateTime timestamp) {
    return timestamp.toLocalDate() + " " + PRINTED_TIME.format(timestamp);
  }

  private static @Nullable LocalDateTime readTimestamp(String text) {
    int gap = Math.max(text.indexOf(' '), text.indexOf('T'));
    LocalDate date = readDate(gap < 0 ? text : text.substring(0, gap));
    LocalTime time = gap < 0 ? LocalTime.MIDNIGHT : readTime(text.substring(gap + 1).strip());
    return date == null || time == null ? null : date.atTime(time);
  }

  private static @Nullable LocalDate readDate(String text) {
    Matcher date = DATE.matcher(text);
    if (!date.matches()) {
      return null;
    }
    try {
      return LocalDate.of(number(date.group(1)), number(date.group(2)), number(date.group(3)));
    } catch (DateTimeException outOfRange) {
      return null;
    }
  }

  private static @Nullable LocalTime readTime(String text) {
    Matcher time = TIME.matcher(text);
    if (!time.matches()) {
      return null;
    }
    String fraction = time.group(4) == null ? "0" : time.group(4);
    int nanos = number((fraction + "00000000").substring(0, 9));
    int seconds = time.group(3) == null ? 0 : number(time.group(3));
    try {
      return LocalTime.of(number(time.group(1)), number(time.group(2)), seconds, nanos);
    } catch (DateTimeException outOfRange) {
      return null;
    }
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }
}
