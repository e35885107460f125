package dev.dsqlkit.rules;

import dev.dsqlkit.sql.Column;
import dev.dsqlkit.sql.Constraint;
import dev.dsqlkit.sql.CreateTable;
import dev.dsqlkit.sql.SqlStatement;
import dev.dsqlkit.sql.StatementKind;
import java.util.List;
import java.util.stream.Stream;

/**
 * A primary key or unique constraint of CREATE TABLE.
 *
 * @param columns the key columns that the statement defines itself
 * @param size how many columns the key has
 */
record TableKey(boolean primary, boolean deferrable, List<Column> columns, int size) {

  static List<TableKey> of(SqlStatement statement) {
    return statement.kind() == StatementKind.CREATE
        ? statement.createTable().map(TableKey::of).orElse(List.of())
        : List.of();
  }

  private static List<TableKey> of(CreateTable table) {
    Stream<TableKey> ofColumns =
        table.columns().stream()
            .flatMap(
                column ->
                    column.constraints().stream()
                        .filter(TableKey::isKey)
                        .map(constraint -> of(constraint, List.of(column), 1)));
    Stream<TableKey> ofTable =
        table.constraints().stream()
            .filter(TableKey::isKey)
            .map(
                constraint ->
                    of(
                        constraint,
                        named(table, constraint.columns()),
                        constraint.columns().size()));
    return Stream.concat(ofColumns, ofTable).toList();
  }

  private static TableKey of(Constraint constraint, List<Column> columns, int size) {
    return new TableKey(
        constraint.kind() == Constraint.Kind.PRIMARY_KEY, constraint.deferrable(), columns, size);
  }

  private static boolean isKey(Constraint constraint) {
    return constraint.kind() == Constraint.Kind.PRIMARY_KEY
        || constraint.kind() == Constraint.Kind.UNIQUE;
  }

  private static List<Column> named(CreateTable table, List<String> names) {
    return table.columns().stream().filter(column -> names.contains(column.name())).toList();
  }
}
