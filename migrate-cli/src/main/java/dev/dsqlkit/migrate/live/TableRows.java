package dev.dsqlkit.migrate.live;

import dev.dsqlkit.migrate.schema.Check;
import dev.dsqlkit.migrate.schema.Index;
import dev.dsqlkit.migrate.schema.Key;
import dev.dsqlkit.migrate.schema.Reference;
import dev.dsqlkit.migrate.schema.Table;
import dev.dsqlkit.migrate.schema.TableColumn;
import dev.dsqlkit.migrate.schema.Wishes;
import dev.dsqlkit.sql.QualifiedName;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A table that rows of several queries make. */
final class TableRows {
  private static final int NULLS_FIRST = 2;

  private final QualifiedName name;
  private final Optional<String> comment;
  private final long rows;
  private final List<TableColumn> columns = new ArrayList<>();
  private final List<Key> uniqueKeys = new ArrayList<>();
  private final List<Check> checks = new ArrayList<>();
  private final List<Reference> references = new ArrayList<>();
  private final List<Index> indexes = new ArrayList<>();
  private Optional<Key> primaryKey = Optional.empty();

  TableRows(Row row) {
    try {
      this.name = row.name();
      this.comment = row.optional("tablecomment");
      this.rows = row.number("reltuples");
    } catch (SQLException e) {
      throw new IllegalStateException("the row of a query that succeeded", e);
    }
  }

  QualifiedName name() {
    return name;
  }

  void column(Row row) throws SQLException {
    if (row.optional("attname").isEmpty()) {
      return; // a table without columns
    }
    String identity = row.text("attidentity");
    boolean generated = row.text("attgenerated").equals("s");
    Optional<String> expression = row.optional("expression");
    columns.add(
        new TableColumn(
            row.text("attname"),
            row.text("type"),
            row.flag("attnotnull"),
            generated ? Optional.empty() : expression,
            generated ? expression : Optional.empty(),
            identity.isEmpty()
                ? Optional.empty()
                : Optional.of(new TableColumn.Identity(identity.equals("a"), row.settings())),
            row.optional("columncomment"),
            Wishes.NONE));
  }

  void constraint(Row row) throws SQLException {
    String constraint = row.text("conname");
    boolean validated = row.flag("convalidated");
    switch (row.text("contype")) {
      case "p" ->
          // Aurora DSQL stores the other columns in the index of the primary key, too.
          primaryKey =
              Optional.of(new Key(constraint, true, row.list("columns"), List.of(), false));
      case "u" ->
          uniqueKeys.add(
              new Key(
                  constraint,
                  true,
                  row.list("columns"),
                  row.list("include"),
                  row.flag("nullsnotdistinct")));
      case "c" -> checks.add(new Check(constraint, true, row.text("expression"), validated));
      case "f" ->
          references.add(
              new Reference(
                  constraint,
                  true,
                  row.list("columns"),
                  new QualifiedName(row.text("targetschema"), row.text("target")),
                  row.list("targetcolumns"),
                  row.text("confmatchtype").equals("f"),
                  action(row.text("confdeltype")),
                  action(row.text("confupdtype")),
                  row.list("deletecolumns"),
                  row.flag("condeferrable"),
                  row.flag("condeferred"),
                  validated));
      default -> {}
    }
  }

  private static String action(String letter) {
    return switch (letter) {
      case "r" -> "RESTRICT";
      case "c" -> "CASCADE";
      case "n" -> "SET NULL";
      case "d" -> "SET DEFAULT";
      default -> "NO ACTION";
    };
  }

  void index(Row row) throws SQLException {
    List<String> texts = row.list("keys");
    List<Integer> attributes = row.numbers("indkey");
    List<Integer> options = row.numbers("indoption");
    List<Index.Part> keys = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      boolean column = attributes.get(i) != 0;
      String text = texts.get(i);
      keys.add(
          new Index.Part(
              column, column ? unquoted(text) : text, (options.get(i) & NULLS_FIRST) != 0));
    }
    indexes.add(
        new Index(
            row.text("relname"),
            row.flag("indisunique"),
            keys,
            row.list("include"),
            row.optional("predicate"),
            row.flag("indnullsnotdistinct"),
            row.flag("indisvalid"),
            row.optional("comment")));
  }

  private static String unquoted(String identifier) {
    return identifier.startsWith("\"")
        ? identifier.substring(1, identifier.length() - 1).replace("\"\"", "\"")
        : identifier;
  }

  Table table() {
    return new Table(
        name,
        List.copyOf(columns),
        primaryKey,
        List.copyOf(uniqueKeys),
        List.copyOf(checks),
        List.copyOf(references),
        List.copyOf(indexes),
        comment,
        Wishes.NONE,
        rows);
  }
}
