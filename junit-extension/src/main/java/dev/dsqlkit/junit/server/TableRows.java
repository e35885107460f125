package dev.dsqlkit.junit.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;

/** A table and what is in it to begin with. */
final class TableRows {
  private final String name;
  private final byte[] rows;

  /**
   * @param name quoted, with its schema
   * @param rows in the binary format of COPY; empty if there are none
   */
  private TableRows(String name, byte[] rows) {
    this.name = name;
    this.rows = rows;
  }

  static TableRows read(Connection connection, Statement statement, String table)
      throws SQLException {
    try (ResultSet any = statement.executeQuery("SELECT EXISTS (SELECT FROM " + table + ")")) {
      any.next();
      return new TableRows(table, any.getBoolean(1) ? copy(connection, table) : new byte[0]);
    }
  }

  String name() {
    return name;
  }

  private static byte[] copy(Connection connection, String table) throws SQLException {
    ByteArrayOutputStream rows = new ByteArrayOutputStream();
    try {
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyOut("COPY " + table + " TO STDOUT (FORMAT binary)", rows);
    } catch (IOException e) {
      throw new SQLException("The rows of " + table + " cannot be read", e);
    }
    return rows.toByteArray();
  }

  /** Puts the rows into the table, which is empty. */
  void fill(Connection connection) throws SQLException {
    if (rows.length > 0) {
      var copy =
          connection
              .unwrap(PGConnection.class)
              .getCopyAPI()
              .copyIn("COPY " + name + " FROM STDIN (FORMAT binary)");
      try {
        copy.writeToCopy(rows, 0, rows.length);
        copy.endCopy();
      } finally {
        if (copy.isActive()) {
          copy.cancelCopy();
        }
      }
    }
  }
}
