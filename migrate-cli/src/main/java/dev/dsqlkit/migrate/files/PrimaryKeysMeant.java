package dev.dsqlkit.migrate.files;

import dev.dsqlkit.migrate.schema.Key;
import dev.dsqlkit.migrate.schema.Reference;
import dev.dsqlkit.migrate.schema.Table;
import dev.dsqlkit.sql.QualifiedName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** REFERENCES without columns means the primary key of its target. */
final class PrimaryKeysMeant {
  private PrimaryKeysMeant() {}

  static Map<QualifiedName, Table> in(Map<QualifiedName, Table> tables) {
    Map<QualifiedName, Table> result = new LinkedHashMap<>();
    tables.forEach(
        (name, table) ->
            result.put(
                name,
                new Table(
                    name,
                    table.columns(),
                    table.primaryKey(),
                    table.uniqueKeys(),
                    table.checks(),
                    table.references().stream().map(key -> resolved(key, tables)).toList(),
                    table.indexes(),
                    table.comment(),
                    table.wishes(),
                    table.rows())));
    return result;
  }

  private static Reference resolved(Reference key, Map<QualifiedName, Table> tables) {
    if (!key.targetColumns().isEmpty()) {
      return key;
    }
    List<String> meant =
        Optional.ofNullable(tables.get(key.target()))
            .flatMap(Table::primaryKey)
            .map(Key::columns)
            .orElse(List.of());
    return new Reference(
        key.name(),
        key.given(),
        key.columns(),
        key.target(),
        meant,
        key.full(),
        key.onDelete(),
        key.onUpdate(),
        key.onDeleteColumns(),
        key.deferrable(),
        key.initiallyDeferred(),
        key.validated());
  }
}
