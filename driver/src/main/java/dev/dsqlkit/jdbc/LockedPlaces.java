package dev.dsqlkit.jdbc;

import dev.dsqlkit.sql.LockedRows;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.ParameterList;
import org.postgresql.jdbc.PgConnection;

/**
 * The rows that the open transaction has locked without writing them, by table and place.
 * PostgreSQL forgets them with the transaction, so that another that began before could write them.
 */
final class LockedPlaces {
  private final PgConnection server;
  private final Set<String> places = new LinkedHashSet<>();

  /** Queries that cannot be asked for places: they read views. */
  private final Set<String> placeless = new HashSet<>();

  LockedPlaces(PgConnection server) {
    this.server = server;
  }

  void clear() {
    places.clear();
  }

  /** As a JSON array. */
  String json() {
    return "[" + String.join(",", places) + "]";
  }

  /** Whether it is worth asking which rows a statement has locked. */
  boolean canAsk(Footprint footprint) {
    @Nullable LockedRows rows = footprint.places();
    return rows != null && !placeless.contains(rows.sql());
  }

  /**
   * Asks which rows a statement has just locked, in the same snapshot, with the same parameters.
   *
   * @throws SQLException if it cannot be asked, with which the transaction has failed
   */
  void ask(Footprint footprint, Statement executed) throws SQLException {
    @Nullable LockedRows rows = footprint.places();
    if (rows == null) {
      return;
    }
    try (PreparedStatement query = server.prepareStatement(rows.sql())) {
      if (executed instanceof PreparedStatement prepared) {
        ParameterList bound = PgInternals.parameters(prepared);
        PgInternals.parameters(query).appendAll(bound);
      }
      try (ResultSet row = query.executeQuery()) {
        int columns = row.getMetaData().getColumnCount();
        while (row.next()) {
          for (int table = 0; table < rows.tables(); table++) {
            add(row, columns - 2 * table, footprint.weakly() ? "k" : "u");
          }
        }
      }
    } catch (SQLException e) {
      placeless.add(rows.sql());
      throw e;
    }
  }

  /** A row of an outer join may have no row of this table. */
  private void add(ResultSet row, int ctid, String mode) throws SQLException {
    @Nullable String place = row.getString(ctid);
    if (place != null) {
      places.add(
          "{\"rel\": %d, \"at\": \"%s\", \"mode\": \"%s\"}"
              .formatted(row.getLong(ctid - 1), place, mode));
    }
  }
}
