package dev.dsqlkit.sql;

import org.jspecify.annotations.Nullable;

/**
 * The name of an object, folded as PostgreSQL folds it.
 *
 * @param schema the schema as written, or null; a leading database name is left out
 */
public record QualifiedName(@Nullable String schema, String name) {

  /** The name quoted, so that any SQL text may hold it. */
  public String quoted() {
    return schema == null ? quote(name) : quote(schema) + "." + quote(name);
  }

  private static String quote(String identifier) {
    return '"' + identifier.replace("\"", "\"\"") + '"';
  }

  @Override
  public String toString() {
    return schema == null ? name : schema + "." + name;
  }
}
