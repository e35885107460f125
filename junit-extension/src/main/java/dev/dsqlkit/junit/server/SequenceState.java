package dev.dsqlkit.junit.server;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A sequence, that of an identity column included.
 *
 * @param name quoted, with its schema
 * @param cached whether sessions take several values at once
 * @param next the value that it gives next; one at its end would give one too large for it
 */
record SequenceState(String name, boolean cached, BigDecimal next) {
  private static final String ALL =
      "SELECT format('%I.%I', n.nspname, c.relname), s.seqcache > 1"
          + " FROM pg_sequence s JOIN pg_class c ON c.oid = s.seqrelid"
          + " JOIN pg_namespace n ON n.oid = c.relnamespace WHERE"
          + Tables.USER_SCHEMA
          + " ORDER BY 1";

  static List<SequenceState> read(Statement statement) throws SQLException {
    List<SequenceState> found = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery(ALL)) {
      while (rows.next()) {
        found.add(new SequenceState(rows.getString(1), rows.getBoolean(2), BigDecimal.ZERO));
      }
    }
    List<SequenceState> states = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery(next(found))) {
      for (SequenceState sequence : found) {
        rows.next();
        states.add(new SequenceState(sequence.name(), sequence.cached(), rows.getBigDecimal(1)));
      }
    }
    return List.copyOf(states);
  }

  /** A query of the values that sequences would give next, a row each, in their order. */
  static String next(List<SequenceState> sequences) {
    return sequences.isEmpty()
        ? "SELECT WHERE false"
        : sequences.stream()
            .map(
                sequence ->
                    "SELECT CASE WHEN is_called THEN last_value + seqincrement::numeric ELSE last_value END"
                        + " FROM "
                        + sequence.name()
                        + ", pg_sequence WHERE seqrelid = "
                        + literal(sequence.name())
                        + "::regclass")
            .collect(Collectors.joining(" UNION ALL "));
  }

  /**
   * What brings it back to this state. RESTART makes sessions forget the values that they have
   * taken in advance, which setval does not; but it changes the catalog.
   */
  String restore() {
    return cached
        ? "ALTER SEQUENCE " + name + " RESTART WITH " + next
        : "SELECT setval(" + literal(name) + ", " + next + ", false)";
  }

  private static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
