package dev.dsqlkit.local;

import dev.dsqlkit.rules.StoredSize;
import dev.dsqlkit.rules.ValueLimits;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Asks PostgreSQL for the largest values that the open transaction has written. */
public final class LargestValues {
  private LargestValues() {}

  /** What the tables of the database could hold beyond the limits: types, and {@code key}. */
  public static Set<String> unlimited(Connection connection, ValueLimits limits)
      throws SQLException {
    Set<String> what = new HashSet<>();
    try (PreparedStatement query =
        connection.prepareStatement("SELECT sys.dsqlkit_unlimited(?, ?, ?)")) {
      query.setLong(1, limits.key());
      query.setLong(2, limits.varchar());
      query.setInt(3, limits.extraKeyColumn());
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          what.add(row.getString(1));
        }
      }
    }
    return what;
  }

  /** Reads the tables that the transaction wrote to; several sizes may be of the same kind. */
  public static List<StoredSize> written(Connection connection, ValueLimits limits)
      throws SQLException {
    List<StoredSize> sizes = new ArrayList<>();
    try (PreparedStatement query =
        connection.prepareStatement("SELECT what, bytes FROM sys.dsqlkit_largest_values(?, ?)")) {
      query.setBoolean(1, limits.compressed());
      query.setInt(2, limits.extraKeyColumn());
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          sizes.add(new StoredSize(row.getString(1), row.getLong(2)));
        }
      }
    }
    return sizes;
  }
}
