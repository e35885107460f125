package dev.dsqlkit.migrate.expression;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Numbers as they are written in SQL. */
final class Numerals {
  private static final BigInteger INT_MIN = BigInteger.valueOf(Integer.MIN_VALUE);
  private static final BigInteger INT_MAX = BigInteger.valueOf(Integer.MAX_VALUE);
  private static final BigInteger LONG_MIN = BigInteger.valueOf(Long.MIN_VALUE);
  private static final BigInteger LONG_MAX = BigInteger.valueOf(Long.MAX_VALUE);

  /** Longer ones take too long to convert. */
  private static final int DIGITS = 1_000;

  private Numerals() {}

  /** A number, with the smallest of the types integer, bigint and numeric that holds it. */
  static Node constant(String written) {
    String text = written.replace("_", "");
    BigInteger integer = integer(text);
    if (integer == null) {
      return Node.constant(numeric(text), "numeric");
    }
    String type =
        within(integer, INT_MIN, INT_MAX)
            ? "int4"
            : within(integer, LONG_MIN, LONG_MAX) ? "int8" : "numeric";
    return Node.constant(integer.toString(), type);
  }

  private static boolean within(BigInteger value, BigInteger least, BigInteger greatest) {
    return value.compareTo(least) >= 0 && value.compareTo(greatest) <= 0;
  }

  private static @Nullable BigInteger integer(String text) {
    boolean negative = text.startsWith("-");
    String digits = negative ? text.substring(1) : text;
    int radix =
        switch (digits.length() > 2 ? digits.charAt(1) : ' ') {
          case 'x', 'X' -> 16;
          case 'o', 'O' -> 8;
          case 'b', 'B' -> 2;
          default -> 10;
        };
    String body = radix == 10 ? digits : digits.substring(2);
    if (body.length() > DIGITS) {
      return null;
    }
    if (radix == 10 && !body.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return null;
    }
    BigInteger value = new BigInteger(body, radix);
    return negative ? value.negate() : value;
  }

  /** As numeric prints it: all digits behind the point are kept. */
  static String numeric(String text) {
    if (text.length() > DIGITS) {
      return text;
    }
    try {
      BigDecimal value = new BigDecimal(text);
      if (Math.abs((long) value.scale()) > 20_000) {
        return text;
      }
      return (value.scale() < 0 ? value.setScale(0) : value).toPlainString();
    } catch (NumberFormatException hugeExponent) {
      return text;
    }
  }
}
