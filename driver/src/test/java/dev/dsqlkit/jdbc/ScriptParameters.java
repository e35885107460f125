package dev.dsqlkit.jdbc;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;

/**
 * Binds the parameters of a step: {@code row} is the number of the batch entry, {@code text(N)},
 * {@code bytes(N)} and {@code stream(N)} are values of that size, {@code first(N)} is a text in the
 * first entry and null in the others, anything else is itself.
 */
final class ScriptParameters {
  private final PreparedStatement statement;
  private final List<String> binds;
  private final boolean any;

  ScriptParameters(PreparedStatement statement, ScriptStep step) {
    this.statement = statement;
    this.binds = step.binds();
    this.any = step.sql().replace("??", "").contains("?");
  }

  void bind(int row) throws SQLException {
    for (int i = 0; any && i < binds.size(); i++) {
      bind(i + 1, binds.get(i), row);
    }
  }

  private static byte[] bytes(int size) {
    return SqlTemplate.letters(size).getBytes(StandardCharsets.US_ASCII);
  }

  private void bind(int index, String word, int row) throws SQLException {
    int size = word.endsWith(")") ? Integer.parseInt(word.replaceAll("\\D", "")) : 0;
    switch (word.replaceAll("\\(.*", "")) {
      case "row" -> statement.setInt(index, row);
      case "text" -> statement.setString(index, SqlTemplate.letters(size));
      case "bytes" -> statement.setBytes(index, bytes(size));
      case "stream" ->
          statement.setBinaryStream(index, new ByteArrayInputStream(bytes(size)), size);
      case "first" -> {
        if (row == 1) {
          statement.setString(index, SqlTemplate.letters(size));
        } else {
          statement.setNull(index, Types.VARCHAR);
        }
      }
      default -> statement.setObject(index, word);
    }
  }
}
