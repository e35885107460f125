package dev.dsqlkit.rules;

import dev.dsqlkit.sql.TypeName;
import java.util.Set;

/**
 * The types of PostgreSQL that Aurora DSQL does not store, by the name that {@code format_type}
 * prints. A type that is not named here may be a domain, and is left to the server.
 */
final class DataTypes {
  private static final Set<String> GEOMETRIC =
      Set.of("point", "line", "lseg", "box", "path", "polygon", "circle");

  private static final Set<String> RANGES =
      Set.of(
          "int4range",
          "int8range",
          "numrange",
          "tsrange",
          "tstzrange",
          "daterange",
          "int4multirange",
          "int8multirange",
          "nummultirange",
          "tsmultirange",
          "tstzmultirange",
          "datemultirange");

  private static final Set<String> BITS = Set.of("bit", "bit varying");

  private static final Set<String> SCALARS = Set.of("money", "xml", "jsonpath", "cidr", "macaddr");

  private static final Set<String> AT_RUN_TIME_ONLY =
      Set.of(
          "inet",
          "macaddr8",
          "tsvector",
          "tsquery",
          "pg_lsn",
          "tid",
          "regclass",
          "regcollation",
          "regconfig",
          "regdictionary",
          "regnamespace",
          "regoper",
          "regoperator",
          "regproc",
          "regprocedure",
          "regrole",
          "regtype");

  private static final Set<String> UNKEYABLE =
      Set.of("bytea", "interval", "json", "jsonb", "time with time zone");

  private static final Set<String> SERIALS =
      Set.of("serial", "bigserial", "smallserial", "serial2", "serial4", "serial8");

  private DataTypes() {}

  static boolean refusedAsColumn(TypeName type) {
    String name = builtInName(type);
    return type.arrayDimensions() > 0 || computedOnly(name) || AT_RUN_TIME_ONLY.contains(name);
  }

  static boolean refusedAsReturnType(TypeName type) {
    return type.arrayDimensions() == 0 && computedOnly(builtInName(type));
  }

  /** Whether a key of an index cannot have the type, given as {@code format_type} prints it. */
  static boolean unkeyable(String type) {
    return UNKEYABLE.contains(type);
  }

  static boolean serial(TypeName type) {
    return type.arrayDimensions() == 0 && SERIALS.contains(builtInName(type));
  }

  static boolean is(TypeName type, String name) {
    return type.arrayDimensions() == 0 && builtInName(type).equals(name);
  }

  /** The type as Aurora DSQL prints it: without modifiers and without the schema of PostgreSQL. */
  static String display(TypeName type) {
    String name = builtInName(type);
    if (name.isEmpty()) {
      return type.display();
    }
    return type.arrayDimensions() > 0 ? name + "[]" : name;
  }

  private static boolean computedOnly(String name) {
    return GEOMETRIC.contains(name)
        || RANGES.contains(name)
        || BITS.contains(name)
        || SCALARS.contains(name);
  }

  // A type in a schema of users is not built in, whatever its name; "" is no type.
  private static String builtInName(TypeName type) {
    String schema = type.name().schema();
    return schema == null || schema.equals("pg_catalog") ? type.name().name() : "";
  }
}
