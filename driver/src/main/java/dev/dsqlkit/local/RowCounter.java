package dev.dsqlkit.local;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Asks PostgreSQL how many rows a session wrote where no update count tells. */
public final class RowCounter {
  private RowCounter() {}

  /**
   * Rows written so far, cascades and nested writes included. Only the difference of two answers
   * within one transaction means something.
   */
  public static long written(Connection connection) throws SQLException {
    return number(connection, "SELECT sys.dsqlkit_rows_written()");
  }

  /** Bytes of the rows that the open transaction wrote, as stored. Reads the tables it wrote to. */
  public static long bytesWritten(Connection connection) throws SQLException {
    return number(connection, "SELECT sys.dsqlkit_bytes_written()");
  }

  private static long number(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(sql)) {
      answer.next();
      return answer.getLong(1);
    }
  }

  /** Whether a DELETE or UPDATE may write rows of other tables. */
  public static boolean cascades(Connection connection) throws SQLException {
    return truth(connection, "SELECT sys.dsqlkit_cascades()");
  }

  /** Whether a SELECT may write rows, by a function of the database. */
  public static boolean functionsWrite(Connection connection) throws SQLException {
    return truth(connection, "SELECT sys.dsqlkit_functions_write()");
  }

  private static boolean truth(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(sql)) {
      answer.next();
      return answer.getBoolean(1);
    }
  }
}
