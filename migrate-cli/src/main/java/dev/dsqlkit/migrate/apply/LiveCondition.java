package dev.dsqlkit.migrate.apply;

import dev.dsqlkit.migrate.plan.Condition;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Asks a database whether a condition holds, with one small query for each object. */
final class LiveCondition {
  private static final String RELATION =
      "SELECT EXISTS (SELECT FROM pg_catalog.pg_class c"
          + " JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace"
          + " WHERE n.nspname = ? AND c.relname = ? AND c.relkind IN (%s))";
  private static final String COLUMN =
      "SELECT EXISTS (SELECT FROM pg_catalog.pg_attribute a"
          + " JOIN pg_catalog.pg_class c ON c.oid = a.attrelid"
          + " JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace"
          + " WHERE n.nspname = ? AND c.relname = ? AND a.attname = ? AND a.attnum > 0"
          + " AND NOT a.attisdropped%s)";
  private static final String CONSTRAINT =
      "SELECT EXISTS (SELECT FROM pg_catalog.pg_constraint k"
          + " JOIN pg_catalog.pg_class c ON c.oid = k.conrelid"
          + " JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace"
          + " WHERE n.nspname = ? AND c.relname = ? AND k.conname = ?%s)";
  private static final String INDEX =
      "SELECT EXISTS (SELECT FROM pg_catalog.pg_index i"
          + " JOIN pg_catalog.pg_class x ON x.oid = i.indexrelid"
          + " JOIN pg_catalog.pg_class c ON c.oid = i.indrelid"
          + " JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace"
          + " WHERE n.nspname = ? AND c.relname = ? AND x.relname = ?%s)";
  private static final String FUNCTION =
      "SELECT EXISTS (SELECT FROM pg_catalog.pg_proc f"
          + " JOIN pg_catalog.pg_namespace n ON n.oid = f.pronamespace"
          + " WHERE n.nspname = ? AND f.proname = ?"
          + " AND n.nspname || '.' || f.proname || '(' || coalesce((SELECT string_agg("
          + "pg_catalog.format_type(u.type, NULL), ', ' ORDER BY u.ord)"
          + " FROM unnest(f.proargtypes::oid[]) WITH ORDINALITY AS u (type, ord)), '') || ')' = ?)";
  private static final String DOMAIN =
      "SELECT EXISTS (SELECT FROM pg_catalog.pg_type t"
          + " JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace"
          + " WHERE n.nspname = ? AND t.typname = ? AND t.typtype = 'd')";

  private LiveCondition() {}

  static boolean holds(Condition condition, Connection connection) throws SQLException {
    if (condition instanceof Condition.There there) {
      return holds(there, connection);
    }
    if (condition instanceof Condition.Not not) {
      return !holds(not.condition(), connection);
    }
    if (condition instanceof Condition.All all) {
      for (Condition each : all.conditions()) {
        if (!holds(each, connection)) {
          return false;
        }
      }
      return true;
    }
    if (condition instanceof Condition.AnyOf any) {
      for (Condition each : any.conditions()) {
        if (holds(each, connection)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean holds(Condition.There there, Connection connection) throws SQLException {
    return switch (there.kind()) {
      case SCHEMA ->
          ask(
              connection,
              "SELECT EXISTS (SELECT FROM pg_catalog.pg_namespace WHERE nspname = ?)",
              there.parent().name());
      case TABLE -> relation(there, "'r', 'p'", connection);
      case VIEW -> relation(there, "'v'", connection);
      case SEQUENCE -> relation(there, "'S'", connection);
      case COLUMN -> ofTable(there, COLUMN, "", connection);
      case COLUMN_DEFAULT ->
          ofTable(there, COLUMN, " AND a.atthasdef AND a.attgenerated = ''", connection);
      case COLUMN_NOT_NULL -> ofTable(there, COLUMN, " AND a.attnotnull", connection);
      case COLUMN_IDENTITY -> ofTable(there, COLUMN, " AND a.attidentity <> ''", connection);
      case CONSTRAINT -> ofTable(there, CONSTRAINT, "", connection);
      case VALIDATED_CONSTRAINT -> ofTable(there, CONSTRAINT, " AND k.convalidated", connection);
      case INDEX -> ofTable(there, INDEX, "", connection);
      case VALID_INDEX -> ofTable(there, INDEX, " AND i.indisvalid", connection);
      case FUNCTION -> ofTable(there, FUNCTION, "", connection);
      case DOMAIN ->
          ask(connection, DOMAIN, String.valueOf(there.parent().schema()), there.parent().name());
    };
  }

  private static boolean relation(Condition.There there, String kinds, Connection connection)
      throws SQLException {
    return ask(
        connection,
        RELATION.formatted(kinds),
        String.valueOf(there.parent().schema()),
        there.parent().name());
  }

  private static boolean ofTable(
      Condition.There there, String query, String more, Connection connection) throws SQLException {
    return ask(
        connection,
        query.contains("%s") ? query.formatted(more) : query,
        String.valueOf(there.parent().schema()),
        there.parent().name(),
        there.name());
  }

  private static boolean ask(Connection connection, String query, String... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      for (int i = 0; i < values.length; i++) {
        statement.setString(i + 1, values[i]);
      }
      try (ResultSet rows = statement.executeQuery()) {
        rows.next();
        return rows.getBoolean(1);
      }
    }
  }
}
