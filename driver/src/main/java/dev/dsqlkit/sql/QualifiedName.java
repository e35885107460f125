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

  /** The name as PostgreSQL prints it, quoted only where it has to be. */
  public String written() {
    return schema == null ? written(name) : written(schema) + "." + written(name);
  }

  /** An identifier as PostgreSQL prints it, quoted only where it has to be. */
  public static String written(String identifier) {
    boolean plain = !identifier.isEmpty() && !Keywords.needsQuotes(identifier);
    for (int i = 0; plain && i < identifier.length(); i++) {
      char c = identifier.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || c == '_';
      plain = letter || (i > 0 && ((c >= '0' && c <= '9') || c == '$'));
    }
    return plain ? identifier : quote(identifier);
  }

  private static String quote(String identifier) {
    return '"' + identifier.replace("\"", "\"\"") + '"';
  }

  @Override
  public String toString() {
    return schema == null ? name : schema + "." + name;
  }
}
