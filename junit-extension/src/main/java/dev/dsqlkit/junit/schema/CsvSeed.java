package dev.dsqlkit.junit.schema;

import dev.dsqlkit.junit.schema.CsvReader.Row;
import dev.dsqlkit.junit.schema.CsvReader.WrongCsvException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.core.Utils;

/**
 * Rows of one table from a file of comma-separated values.
 *
 * @param schema empty where the search path decides
 */
record CsvSeed(SourceFile file, Optional<String> schema, String table) implements Step {
  /** {@code orders.csv}, {@code shop.orders.csv}, each with or without {@code 01-}. */
  private static final Pattern NAME =
      Pattern.compile("(?:\\d+[-_])?(?:([^.]+)\\.)?([^.]+)\\.csv", Pattern.CASE_INSENSITIVE);

  /** What a cluster takes in a transaction is 3,000. */
  private static final int PORTION = 2_500;

  private static final Pattern COPY_LINE = Pattern.compile("COPY [^,]+, line (\\d+)");

  static CsvSeed of(SourceFile file) {
    Matcher name = NAME.matcher(file.name());
    if (!name.matches()) {
      throw new DefinitionException(
          "%s does not name a table. Call it TABLE.csv, SCHEMA.TABLE.csv or 01-TABLE.csv."
              .formatted(file.place()));
    }
    return new CsvSeed(file, Optional.ofNullable(name.group(1)), name.group(2));
  }

  @Override
  public List<SourceFile> files() {
    return List.of(file);
  }

  @Override
  public void run(SchemaTarget target) throws SQLException {
    List<Row> rows = rows();
    String copy = copy(rows.get(0));
    List<Row> data = rows.subList(1, rows.size());
    int portion = target.isCluster() ? PORTION : Math.max(1, data.size());
    try (Connection connection = target.backDoor()) {
      for (int start = 0; start < data.size(); start += portion) {
        load(connection, copy, data.subList(start, Math.min(data.size(), start + portion)));
      }
    }
  }

  private List<Row> rows() {
    List<Row> rows;
    try {
      rows = new CsvReader(file.text()).rows();
    } catch (WrongCsvException e) {
      throw wrong(e.line(), e.what());
    }
    if (rows.isEmpty()) {
      throw wrong(1, "no line that names the columns.");
    }
    int columns = rows.get(0).values().size();
    for (Row row : rows) {
      if (row.values().size() != columns) {
        throw wrong(
            row.line(),
            "%d values, but the first line names %d columns."
                .formatted(row.values().size(), columns));
      }
    }
    return rows;
  }

  private String copy(Row header) throws SQLException {
    StringBuilder copy = new StringBuilder("COPY ");
    if (schema.isPresent()) {
      Utils.escapeIdentifier(copy, schema.get());
      copy.append('.');
    }
    Utils.escapeIdentifier(copy, table);
    copy.append(" (");
    for (Optional<String> column : header.values()) {
      if (column.isEmpty()) {
        throw wrong(header.line(), "a column without a name.");
      }
      Utils.escapeIdentifier(copy, column.get().strip());
      copy.append(", ");
    }
    copy.setLength(copy.length() - 2);
    return copy.append(") FROM STDIN").toString();
  }

  private void load(Connection connection, String copy, List<Row> rows) {
    try {
      CopyIn in = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copy);
      try {
        for (Row row : rows) {
          byte[] line = CopyText.line(row.values());
          in.writeToCopy(line, 0, line.length);
        }
        in.endCopy();
      } finally {
        if (in.isActive()) {
          in.cancelCopy();
        }
      }
    } catch (SQLException e) {
      throw new DefinitionException(
          "The seed cannot be loaded.\n%s:%d: the rows of table %s\n%s"
              .formatted(file.place(), line(e, rows), table, ServerAnswer.of(e)),
          e);
    }
  }

  /** Where it went wrong, which the server tells by the line of the COPY. */
  private static int line(SQLException failure, List<Row> rows) {
    Matcher where = COPY_LINE.matcher(ServerAnswer.where(failure));
    int index = where.find() ? Integer.parseInt(where.group(1)) - 1 : 0;
    return rows.get(Math.min(index, rows.size() - 1)).line();
  }

  private DefinitionException wrong(int line, String what) {
    return new DefinitionException(
        "The seed cannot be read.\n%s:%d: %s".formatted(file.place(), line, what));
  }
}
