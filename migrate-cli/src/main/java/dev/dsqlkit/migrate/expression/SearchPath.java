package dev.dsqlkit.migrate.expression;

import java.util.List;
import java.util.stream.Collectors;

/** Which schemas need not be written. */
final class SearchPath {
  private final List<String> schemas;
  private final Catalog catalog;

  SearchPath(List<String> schemas, Catalog catalog) {
    this.schemas = List.copyOf(schemas);
    this.catalog = catalog;
  }

  /** The name of a type without the schema, if it goes without saying. */
  String typeName(List<String> names) {
    String last = names.get(names.size() - 1);
    if (names.size() == 2) {
      String schema = names.get(0);
      if (schema.equals("pg_catalog") && catalog.hasType(last)) {
        return last;
      }
      if (schemas.contains(schema) && !catalog.hasType(last)) {
        return last;
      }
    }
    return quoted(names);
  }

  String functionName(List<String> names) {
    String last = names.get(names.size() - 1);
    if (names.size() == 2) {
      String schema = names.get(0);
      if (schema.equals("pg_catalog") || (schemas.contains(schema) && !catalog.hasFunction(last))) {
        return last;
      }
    }
    return quoted(names);
  }

  /** The name of a relation or another object that no built-in one shadows. */
  String objectName(List<String> names) {
    String last = names.get(names.size() - 1);
    if (names.size() == 2
        && (names.get(0).equals("pg_catalog") || schemas.contains(names.get(0)))) {
      return last;
    }
    return quoted(names);
  }

  /** As one string, so that a dot in a name is not taken for one between names. */
  private static String quoted(List<String> names) {
    if (names.size() == 1) {
      return names.get(0);
    }
    return names.stream()
        .map(name -> name.replace("\"", "\"\"").replace(".", "\"."))
        .collect(Collectors.joining("."));
  }
}
