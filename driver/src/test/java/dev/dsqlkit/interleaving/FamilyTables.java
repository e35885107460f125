package dev.dsqlkit.interleaving;

import dev.dsqlkit.interleaving.Operation.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A table of parents, one of children that keep them, one of wards that go with them. */
final class FamilyTables implements Tables {
  private static final Map<FamilyVerb, String> SQL =
      Map.of(
          FamilyVerb.PARENT_READ, "SELECT v FROM parent WHERE id = %1$d",
          FamilyVerb.PARENT_LOCK, "SELECT v FROM parent WHERE id = %1$d FOR UPDATE",
          FamilyVerb.PARENT_WRITE, "UPDATE parent SET v = %2$d WHERE id = %1$d",
          FamilyVerb.PARENT_RENAME, "UPDATE parent SET id = id + 10 WHERE id = %1$d",
          FamilyVerb.PARENT_DELETE, "DELETE FROM parent WHERE id = %1$d",
          FamilyVerb.CHILD_INSERT, "INSERT INTO child VALUES (%1$d, %2$d, %1$d)",
          FamilyVerb.CHILD_WRITE, "UPDATE child SET v = %2$d WHERE id = %1$d",
          FamilyVerb.CHILD_DELETE, "DELETE FROM child WHERE id = %1$d",
          FamilyVerb.WARD_INSERT, "INSERT INTO ward VALUES (%1$d, %2$d, %1$d)",
          FamilyVerb.WARD_WRITE, "UPDATE ward SET v = %2$d WHERE id = %1$d");

  @Override
  public List<String> definitions() {
    return List.of(
        "DROP TABLE IF EXISTS child",
        "DROP TABLE IF EXISTS ward",
        "DROP TABLE IF EXISTS parent",
        "CREATE TABLE parent (id bigint PRIMARY KEY, v bigint)",
        "CREATE TABLE child (id bigint PRIMARY KEY, v bigint, parent bigint REFERENCES parent)",
        "CREATE TABLE ward (id bigint PRIMARY KEY, v bigint,"
            + " parent bigint REFERENCES parent ON DELETE CASCADE)");
  }

  @Override
  public String reset(Map<String, Integer> rows) {
    StringBuilder sql = new StringBuilder("DELETE FROM child; DELETE FROM parent");
    for (String table : FamilyVerb.TABLES) {
      rows.forEach(
          (name, value) -> {
            String[] words = name.split(" ", -1);
            if (words[0].equals(table)) {
              sql.append("; INSERT INTO %s VALUES (%s, %d".formatted(table, words[1], value))
                  .append(table.equals("parent") ? ")" : ", " + words[1] + ")");
            }
          });
    }
    return sql.toString();
  }

  @Override
  public String sql(Statement statement) {
    return SQL.getOrDefault((FamilyVerb) statement.verb(), "")
        .formatted(statement.row(), statement.value());
  }

  @Override
  public String rows() {
    return FamilyVerb.TABLES.stream()
        .map(table -> "SELECT '%1$s ' || id, v FROM %1$s".formatted(table))
        .collect(Collectors.joining(" UNION ALL "));
  }
}
