package dev.dsqlkit.jdbc;

import dev.dsqlkit.replay.Observation;
import dev.dsqlkit.replay.Seen;
import dev.dsqlkit.sql.Clause;
import dev.dsqlkit.sql.Edit;
import dev.dsqlkit.sql.InsertValues;
import dev.dsqlkit.sql.QualifiedName;
import dev.dsqlkit.sql.SqlReader;
import dev.dsqlkit.sql.SqlStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.Field;

/**
 * Values that the server generated and the application has seen: a replay gives them again instead
 * of generating others.
 *
 * <p>Only what depends on no data may be given again: a column that the INSERT leaves out, or gives
 * as DEFAULT, and whose default is an identity, {@code nextval} of a constant or {@code
 * gen_random_uuid()}. A value that was computed from data would overwrite what the replay should
 * compute from newer data, and then agree with itself.
 */
final class GeneratedValues {
  private final ColumnDefaults defaults;
  private boolean stand = true;

  GeneratedValues(ColumnDefaults defaults) {
    this.defaults = defaults;
  }

  /** A replay begins; what is known of defaults may be outdated by then. */
  void begin() {
    stand = true;
    defaults.forget();
  }

  /** The catalog has changed: what generated a value may not be what would generate it now. */
  void catalogChanged() {
    stand = false;
    defaults.forget();
  }

  /** Whether values may be given again. */
  boolean stand() throws SQLException {
    return stand && !defaults.readSequenceState();
  }

  /**
   * The text of an INSERT with the generated values that the application has read.
   *
   * @param sql the text as it was sent
   * @param firstRow where in the result the rows of this INSERT begin
   * @param unread whether values count that the application has not read
   * @return the text itself if there are none
   */
  String pinned(String sql, Seen seen, int firstRow, boolean unread) throws SQLException {
    if (seen.results().size() != 1) {
      return sql;
    }
    Observation observation = seen.results().get(0).observation();
    List<SqlStatement> statements = SqlReader.readJdbc(sql);
    if (!observation.keepsRows() || statements.size() != 1) {
      return sql;
    }
    SqlStatement statement = statements.get(0);
    Optional<InsertValues> insert = statement.insertValues();
    if (insert.isEmpty()
        || insert.get().overriding()
        || statement.has(Clause.ON_CONFLICT)
        || observation.keptRows() < firstRow + insert.get().rows().size()
        || !stand()) {
      return sql;
    }
    return pinned(statement, insert.get(), observation, firstRow, unread);
  }

  private String pinned(
      SqlStatement statement, InsertValues insert, Observation seen, int firstRow, boolean unread)
      throws SQLException {
    PgShape shape = (PgShape) seen.shape();
    List<Edit> edits = new ArrayList<>();
    StringBuilder columns = new StringBuilder();
    List<StringBuilder> values = new ArrayList<>();
    insert.rows().forEach(row -> values.add(new StringBuilder()));
    Set<String> pinned = new HashSet<>();
    boolean override = false;
    for (int column = 1; column <= shape.columns(); column++) {
      @Nullable ColumnDefault generated =
          unread || seen.wasRead(column) ? generatedBy(shape.field(column)) : null;
      if (generated == null || !pinned.add(generated.name())) {
        continue;
      }
      List<String> literals = literals(seen, column, shape.field(column), firstRow, values.size());
      if (literals.size() < values.size()) {
        continue;
      }
      int given = insert.columns().indexOf(generated.name());
      if (given >= 0) {
        replaceDefaults(insert, given, literals, edits);
      } else {
        columns.append(", ").append(new QualifiedName(null, generated.name()).quoted());
        for (int row = 0; row < values.size(); row++) {
          values.get(row).append(", ").append(literals.get(row));
        }
      }
      override |= generated.isIdentity();
    }
    return edited(statement, insert, edits, columns, values, override);
  }

  private static String edited(
      SqlStatement statement,
      InsertValues insert,
      List<Edit> edits,
      StringBuilder columns,
      List<StringBuilder> values,
      boolean override) {
    if (!columns.isEmpty()) {
      for (int row = 0; row < values.size(); row++) {
        int end = insert.rows().get(row).end();
        edits.add(new Edit(end, end, values.get(row).toString()));
      }
    }
    if (edits.isEmpty()) {
      return statement.script();
    }
    String overriding = override ? ") OVERRIDING SYSTEM VALUE" : ")";
    edits.add(new Edit(insert.columnsEnd(), insert.columnsEnd() + 1, columns + overriding));
    edits.sort((a, b) -> Integer.compare(a.start(), b.start()));
    return statement.with(edits);
  }

  private static void replaceDefaults(
      InsertValues insert, int column, List<String> literals, List<Edit> edits) {
    for (int row = 0; row < insert.rows().size(); row++) {
      InsertValues.Item item = insert.rows().get(row).items().get(column);
      if (item.isDefault()) {
        edits.add(new Edit(item.start(), item.end(), literals.get(row)));
      }
    }
  }

  private @Nullable ColumnDefault generatedBy(Field field) throws SQLException {
    if (field.getTableOid() == 0) {
      return null; // an expression, whatever its label says
    }
    @Nullable ColumnDefault found = defaults.of(field.getTableOid(), field.getPositionInTable());
    return found != null && found.isGenerator() ? found : null;
  }

  /** Fewer than wanted if a value is null or of another type than such columns have. */
  private static List<String> literals(
      Observation seen, int column, Field field, int firstRow, int wanted) {
    List<String> literals = new ArrayList<>();
    boolean binary = (seen.shape().binary() & 1L << column) != 0;
    for (int row = firstRow; row < firstRow + wanted; row++) {
      byte @Nullable [] raw = seen.value(row, column);
      @Nullable String text = raw == null ? null : WireText.of(raw, field.getOID(), binary);
      if (text != null) {
        literals.add("'" + text + "'");
      }
    }
    return literals;
  }
}
