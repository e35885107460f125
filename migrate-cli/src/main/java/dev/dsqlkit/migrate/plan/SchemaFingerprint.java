package dev.dsqlkit.migrate.plan;

import dev.dsqlkit.migrate.schema.Schema;
import dev.dsqlkit.migrate.schema.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;

/** What a schema is known by: a digest of the names and definitions of its managed objects. */
final class SchemaFingerprint {
  private SchemaFingerprint() {}

  static String of(Schema schema, Managed managed) {
    TreeMap<String, String> objects = new TreeMap<>();
    schema.tables().values().stream()
        .filter(table -> managed.has(table.name()))
        .forEach(table -> objects.put("table " + table.name(), withoutRows(table).toString()));
    schema.sequences().forEach((name, each) -> objects.put("sequence " + name, each.toString()));
    schema.views().forEach((name, each) -> objects.put("view " + name, each.toString()));
    schema.functions().forEach((name, each) -> objects.put("function " + name, each.toString()));
    schema.domains().forEach((name, each) -> objects.put("domain " + name, each.toString()));
    schema.schemas().forEach(name -> objects.put("schema " + name, name));
    MessageDigest digest = sha256();
    objects.forEach(
        (name, text) ->
            digest.update((name + '\0' + text + '\n').getBytes(StandardCharsets.UTF_8)));
    return "sha256:" + HexFormat.of().formatHex(digest.digest());
  }

  private static Table withoutRows(Table table) {
    return new Table(
        table.name(),
        table.columns(),
        table.primaryKey(),
        table.uniqueKeys(),
        table.checks(),
        table.references(),
        table.indexes(),
        table.comment(),
        table.wishes(),
        0);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
