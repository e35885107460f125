package dev.dsqlkit.junit.server;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * What a database has in it to begin with.
 *
 * @param fingerprint of its schema
 * @param tables in an order in which foreign keys let them be filled
 * @param fillable false if foreign keys leave no such order, so that they must not be looked at
 */
record InitialState(
    String fingerprint, List<TableRows> tables, List<SequenceState> sequences, boolean fillable) {

  static InitialState read(Postgres postgres, String database) throws SQLException {
    try (Connection connection = postgres.connect(database);
        Statement statement = connection.createStatement()) {
      Tables tables = Tables.read(statement);
      List<TableRows> rows = new ArrayList<>();
      for (String table : tables.names()) {
        rows.add(TableRows.read(connection, statement, table));
      }
      return new InitialState(
          Fingerprint.of(statement),
          List.copyOf(rows),
          SequenceState.read(statement),
          tables.ordered());
    }
  }

  /** One statement, at whose end all foreign keys hold. */
  String deleteAll() {
    if (tables.isEmpty()) {
      return "SELECT";
    }
    StringBuilder delete = new StringBuilder();
    for (int i = 0; i < tables.size(); i++) {
      delete
          .append(i == 0 ? "WITH d" : ", d")
          .append(i)
          .append(" AS (DELETE FROM ")
          .append(tables.get(i).name())
          .append(")");
    }
    return delete.append(" SELECT").toString();
  }
}
