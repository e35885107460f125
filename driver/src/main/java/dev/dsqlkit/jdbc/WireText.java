package dev.dsqlkit.jdbc;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.Oid;

/** The text of a number or UUID as it came over the wire. */
final class WireText {
  private static final Pattern PLAIN = Pattern.compile("[-0-9a-f]+");

  private WireText() {}

  /** Null for anything else. */
  static @Nullable String of(byte[] raw, int type, boolean binary) {
    if (!binary) {
      String text = new String(raw, StandardCharsets.US_ASCII);
      return isKnown(type) && PLAIN.matcher(text).matches() ? text : null;
    }
    ByteBuffer value = ByteBuffer.wrap(raw);
    return switch (type) {
      case Oid.INT2 -> Short.toString(value.getShort());
      case Oid.INT4 -> Integer.toString(value.getInt());
      case Oid.INT8 -> Long.toString(value.getLong());
      case Oid.UUID -> new UUID(value.getLong(), value.getLong()).toString();
      default -> null;
    };
  }

  private static boolean isKnown(int type) {
    return type == Oid.INT2
        || type == Oid.INT4
        || type == Oid.INT8
        || type == Oid.UUID
        || type == Oid.NUMERIC;
  }
}
