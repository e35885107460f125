package dev.dsqlkit.migrate.fix;

import dev.dsqlkit.sql.AlterAction;
import dev.dsqlkit.sql.AlterTable;
import dev.dsqlkit.sql.Column;
import dev.dsqlkit.sql.Constraint;
import dev.dsqlkit.sql.CreateTable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A column definition and where its parts are.
 *
 * @param name index of its name
 * @param typeEnd index behind its type
 * @param end index behind the definition
 */
record DefinedColumn(Column column, int name, int typeEnd, int end) {

  /** The column that the refusal is about. */
  static Optional<DefinedColumn> at(Refused refused) {
    Words words = new Words(refused.tokens());
    return columns(refused)
        .filter(column -> column.at().start() == refused.position())
        .map(column -> of(column, words))
        .findFirst();
  }

  static Stream<Column> columns(Refused refused) {
    Stream<Column> created =
        refused.statement().createTable().map(CreateTable::columns).stream().flatMap(List::stream);
    Stream<Column> added =
        refused.statement().alterTable().map(AlterTable::actions).stream()
            .flatMap(List::stream)
            .map(AlterAction::addedColumn)
            .flatMap(Optional::stream);
    return Stream.concat(created, added);
  }

  private static DefinedColumn of(Column column, Words words) {
    int name = words.index(column.at());
    int end = words.itemEnd(name + 1);
    int typeEnd = end;
    for (Constraint constraint : column.constraints()) {
      typeEnd = Math.min(typeEnd, words.index(constraint.at()));
    }
    for (String attribute : List.of("collate", "storage", "compression")) {
      int index = words.find(name + 2, typeEnd, attribute);
      typeEnd = index < 0 ? typeEnd : index;
    }
    return new DefinedColumn(column, name, typeEnd, end);
  }

  int type() {
    return name + 1;
  }

  boolean has(Constraint.Kind kind) {
    return constraint(kind).isPresent();
  }

  Optional<Constraint> constraint(Constraint.Kind kind) {
    return column.constraints().stream().filter(other -> other.kind() == kind).findFirst();
  }
}
