package dev.dsqlkit.jdbc;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;

/** Parameters and values of a {@link ReplayScript}. */
final class ReplayScriptValues {
  private ReplayScriptValues() {}

  static void bind(PreparedStatement statement, String words) throws SQLException {
    int index = 1;
    for (String word : words.split(" ", -1)) {
      int colon = word.indexOf(':');
      bind(statement, index, word.substring(0, colon), word.substring(colon + 1));
      index++;
    }
  }

  private static void bind(PreparedStatement statement, int index, String type, String value)
      throws SQLException {
    switch (type) {
      case "int" -> statement.setInt(index, Integer.parseInt(value));
      case "long" -> statement.setLong(index, Long.parseLong(value));
      case "text" -> statement.setString(index, value);
      case "null" -> statement.setNull(index, nullType(value));
      case "uuid" -> statement.setObject(index, UUID.fromString(value));
      case "numeric" -> statement.setBigDecimal(index, new BigDecimal(value));
      case "timestamp" -> statement.setTimestamp(index, Timestamp.valueOf(value.replace('T', ' ')));
      case "bytea" -> {
        byte[] bytes = HexFormat.of().parseHex(value);
        statement.setBytes(index, bytes);
      }
      case "boolean" -> statement.setBoolean(index, Boolean.parseBoolean(value));
      case "date" -> statement.setDate(index, Date.valueOf(value));
      case "double" -> statement.setDouble(index, Double.parseDouble(value));
      case "array" -> statement.setArray(index, array(statement, value));
      case "stream" -> bindStream(statement, index, Integer.parseInt(value));
      default -> throw new IllegalArgumentException("Unknown type: " + type);
    }
  }

  private static int nullType(String name) {
    return switch (name) {
      case "int" -> Types.INTEGER;
      case "text" -> Types.VARCHAR;
      default -> Types.NULL;
    };
  }

  private static Array array(PreparedStatement statement, String value) throws SQLException {
    Integer[] numbers =
        Arrays.stream(value.split(",", -1)).map(Integer::valueOf).toArray(Integer[]::new);
    return statement.getConnection().createArrayOf("int4", numbers);
  }

  private static void bindStream(PreparedStatement statement, int index, int length)
      throws SQLException {
    byte[] bytes = new byte[length];
    Arrays.fill(bytes, (byte) 'x');
    statement.setBinaryStream(index, new ByteArrayInputStream(bytes), length);
  }

  static String text(Object value) throws SQLException {
    if (value instanceof byte[] bytes) {
      return HexFormat.of().formatHex(bytes);
    }
    if (value instanceof Array array) {
      return Arrays.toString((Object[]) array.getArray());
    }
    return String.valueOf(value);
  }
}
