package dev.dsqlkit.interleaving;

import dev.dsqlkit.interleaving.Operation.Statement;
import java.util.List;
import java.util.Map;

/** A key and a value. */
final class CellTable implements Tables {
  private static final Map<Verb, String> SQL =
      Map.of(
          CellVerb.READ, "SELECT v FROM cell WHERE id = %1$d",
          CellVerb.WRITE, "UPDATE cell SET v = %2$d WHERE id = %1$d",
          CellVerb.ADD, "UPDATE cell SET v = v + 1 WHERE id = %1$d",
          CellVerb.LOCK, "SELECT v FROM cell WHERE id = %1$d FOR UPDATE",
          CellVerb.KEYSHARE, "SELECT v FROM cell WHERE id = %1$d FOR KEY SHARE",
          CellVerb.INSERT, "INSERT INTO cell VALUES (%1$d, %2$d)",
          CellVerb.DELETE, "DELETE FROM cell WHERE id = %1$d");

  @Override
  public List<String> definitions() {
    return List.of(
        "DROP TABLE IF EXISTS cell", "CREATE TABLE cell (id bigint PRIMARY KEY, v bigint)");
  }

  @Override
  public String reset(Map<String, Integer> rows) {
    StringBuilder sql = new StringBuilder("DELETE FROM cell");
    rows.forEach(
        (name, value) ->
            sql.append("; INSERT INTO cell VALUES (%s, %d)".formatted(name.substring(5), value)));
    return sql.toString();
  }

  @Override
  public String sql(Statement statement) {
    return SQL.getOrDefault(statement.verb(), "").formatted(statement.row(), statement.value());
  }

  @Override
  public String rows() {
    return "SELECT 'cell ' || id, v FROM cell";
  }
}
