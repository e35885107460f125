package dev.dsqlkit.migrate.expression;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Intervals in the verbose form that people write and the one that PostgreSQL prints. */
final class IntervalText {
  private static final Pattern PART =
      Pattern.compile(
          "\\s*([-+]?)(?:(\\d{1,9}):(\\d{1,2})(?::(\\d{1,2}(?:\\.\\d{1,6})?))?"
              + "|(\\d{1,9}(?:\\.\\d{1,6})?)\\s*([a-z]*))(?=\\s|$)");
  private static final BigDecimal MINUTE = new BigDecimal(60_000_000L);
  private static final BigDecimal HOUR = new BigDecimal(3_600_000_000L);

  private long months;
  private long days;
  private BigDecimal micros = BigDecimal.ZERO;

  private IntervalText() {}

  /**
   * Months, days and microseconds; null if it is not understood.
   *
   * @param fields what follows the type: {@code " day"}; a number without a unit is of the last one
   */
  static @Nullable String canonical(String text, String fields) {
    String usual = fields.startsWith(" ") ? fields.strip().replaceAll("\\(.*|^.* to ", "") : "";
    IntervalText interval = new IntervalText();
    Matcher part = PART.matcher(text.toLowerCase(Locale.ROOT));
    int end = 0;
    while (end < text.length()) {
      part.region(end, text.length());
      if (!part.lookingAt() || !interval.add(part, text.length(), usual)) {
        return null;
      }
      end = part.end();
    }
    if (end == 0) {
      return null;
    }
    BigDecimal rest = interval.micros.stripTrailingZeros();
    return rest.scale() > 0 || !interval.isWholeIn(usual) || !interval.fits(fields)
        ? null
        : interval.months + " " + interval.days + " " + rest.toPlainString();
  }

  /** Whether nothing is rounded to the digits of a second that are kept. */
  private boolean fits(String fields) {
    int open = fields.indexOf('(');
    if (open < 0) {
      return true;
    }
    int digits = Integer.parseInt(fields.substring(open + 1, fields.indexOf(')', open)));
    return digits >= 6 || micros.movePointLeft(6 - digits).stripTrailingZeros().scale() <= 0;
  }

  /** Whether nothing is cut off when smaller units are. */
  private boolean isWholeIn(String unit) {
    return switch (unit) {
      case "year" -> months % 12 == 0 && days == 0 && micros.signum() == 0;
      case "month" -> days == 0 && micros.signum() == 0;
      case "day" -> micros.signum() == 0;
      case "hour" -> micros.remainder(HOUR).signum() == 0;
      case "minute" -> micros.remainder(MINUTE).signum() == 0;
      default -> true;
    };
  }

  private boolean add(Matcher part, int length, String usual) {
    int sign = part.group(1).equals("-") ? -1 : 1;
    if (part.group(2) != null) {
      BigDecimal time =
          new BigDecimal(part.group(2))
              .multiply(HOUR)
              .add(new BigDecimal(part.group(3)).multiply(MINUTE));
      if (part.group(4) != null) {
        time = time.add(new BigDecimal(part.group(4)).movePointRight(6));
      } else if (usual.equals("second")) {
        // Then it is minutes and seconds.
        return false;
      }
      micros = micros.add(sign < 0 ? time.negate() : time);
      return true;
    }
    if (part.group(6).isEmpty() && (part.start() > 0 || part.end() < length)) {
      // Beside other parts a number without a unit has its unit from its place.
      return false;
    }
    BigDecimal amount = new BigDecimal(part.group(5));
    String unit = part.group(6).isEmpty() ? usual : part.group(6);
    return add(sign < 0 ? amount.negate() : amount, unit);
  }

  private boolean add(BigDecimal amount, String unit) {
    switch (unit) {
      case "us", "usec", "usecs", "microsecond", "microseconds" -> micros = micros.add(amount);
      case "ms", "msec", "msecs", "millisecond", "milliseconds" ->
          micros = micros.add(amount.movePointRight(3));
      case "", "s", "sec", "secs", "second", "seconds" ->
          micros = micros.add(amount.movePointRight(6));
      case "m", "min", "mins", "minute", "minutes" -> micros = micros.add(amount.multiply(MINUTE));
      case "h", "hr", "hrs", "hour", "hours" -> micros = micros.add(amount.multiply(HOUR));
      case "d", "day", "days" -> {
        return addDays(amount);
      }
      case "w", "week", "weeks" -> {
        return addDays(amount.multiply(new BigDecimal(7)));
      }
      case "mon", "mons", "month", "months" -> {
        return addMonths(amount);
      }
      case "y", "yr", "yrs", "year", "years" -> {
        return addMonths(amount.multiply(new BigDecimal(12)));
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  /** What is left of a day is hours to PostgreSQL, by rules of its own. */
  private boolean addDays(BigDecimal amount) {
    days += amount.longValue();
    return isWhole(amount);
  }

  private boolean addMonths(BigDecimal amount) {
    months += amount.longValue();
    return isWhole(amount);
  }

  private static boolean isWhole(BigDecimal amount) {
    return amount.stripTrailingZeros().scale() <= 0;
  }
}
