package dev.dsqlkit.migrate.live;

import dev.dsqlkit.migrate.schema.Check;
import dev.dsqlkit.migrate.schema.Domain;
import dev.dsqlkit.migrate.schema.SequenceSettings;
import dev.dsqlkit.migrate.schema.View;
import dev.dsqlkit.migrate.schema.Wishes;
import dev.dsqlkit.sql.QualifiedName;
import dev.dsqlkit.sql.SqlReader;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The row of a catalog query that the result set is at. */
final class Row {
  private final ResultSet rows;

  Row(ResultSet rows) {
    this.rows = rows;
  }

  String text(String column) throws SQLException {
    String text = rows.getString(column);
    return text == null ? "" : text;
  }

  Optional<String> optional(String column) throws SQLException {
    return Optional.ofNullable(rows.getString(column)).filter(text -> !text.isEmpty());
  }

  long number(String column) throws SQLException {
    return rows.getLong(column);
  }

  boolean flag(String column) throws SQLException {
    return rows.getBoolean(column);
  }

  List<String> list(String column) throws SQLException {
    Array array = rows.getArray(column);
    return array == null ? List.of() : List.of((String[]) array.getArray());
  }

  QualifiedName name() throws SQLException {
    return new QualifiedName(text("nspname"), text("relname"));
  }

  Wishes none() {
    return Wishes.NONE;
  }

  SequenceSettings settings() throws SQLException {
    return new SequenceSettings(
        number("seqstart"),
        number("seqincrement"),
        number("seqmin"),
        number("seqmax"),
        number("seqcache"),
        flag("seqcycle"));
  }

  View view() throws SQLException {
    String query = text("definition").strip().replaceAll(";$", "");
    List<String> options = list("options").stream().sorted().toList();
    return new View(
        name(), list("columns"), options, query, uses(query), optional("comment"), Wishes.NONE);
  }

  private static Set<QualifiedName> uses(String query) {
    Set<QualifiedName> names = new LinkedHashSet<>();
    SqlReader.read(query)
        .forEach(
            statement ->
                statement
                    .names()
                    .forEach(
                        name ->
                            names.add(
                                name.schema() == null
                                    ? new QualifiedName("public", name.name())
                                    : name)));
    return names;
  }

  Domain domain() throws SQLException {
    List<Check> checks =
        optional("conname").isEmpty()
            ? List.of()
            : List.of(new Check(text("conname"), true, text("expression"), flag("convalidated")));
    return new Domain(
        name(),
        text("type"),
        flag("notnull"),
        optional("defaultvalue"),
        checks,
        optional("comment"),
        Wishes.NONE);
  }

  /** The letters of a set of characters such as pg_index.indoption. */
  List<Integer> numbers(String column) throws SQLException {
    return Arrays.stream(text(column).split(" ", -1))
        .filter(number -> !number.isEmpty())
        .map(Integer::valueOf)
        .toList();
  }
}
