package dev.dsqlkit.migrate.plan;

import static dev.dsqlkit.sql.QualifiedName.written;

import dev.dsqlkit.migrate.schema.Index;
import dev.dsqlkit.migrate.schema.Key;
import dev.dsqlkit.migrate.schema.Reference;
import dev.dsqlkit.migrate.schema.Table;
import dev.dsqlkit.migrate.schema.TableColumn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Columns that the files call otherwise than the database does. */
final class ColumnRenames {
  private final Table wanted;
  private final PlanOptions options;
  private final Difference difference;

  /** Old name to new name. */
  private final Map<String, String> renames = new LinkedHashMap<>();

  ColumnRenames(Table wanted, PlanOptions options, Difference difference) {
    this.wanted = wanted;
    this.options = options;
    this.difference = difference;
  }

  private String name(String column) {
    return wanted.name() + "." + column;
  }

  /** Plans the renames; the live table as it is after them. */
  Table rename(Table before) {
    for (TableColumn column : wanted.columns()) {
      if (before.column(column.name()).isEmpty()) {
        oldName(column)
            .filter(old -> before.column(old).isPresent())
            .ifPresent(old -> renames.put(old, column.name()));
      }
    }
    guess(before);
    if (renames.isEmpty()) {
      return before;
    }
    renames.forEach(this::renameStep);
    return new Table(
        before.name(),
        before.columns().stream().map(this::renamed).toList(),
        before.primaryKey().map(this::renamed),
        before.uniqueKeys().stream().map(this::renamed).toList(),
        before.checks(),
        before.references().stream().map(this::renamed).toList(),
        before.indexes().stream().map(this::renamed).toList(),
        before.comment(),
        before.wishes(),
        before.rows());
  }

  private Optional<String> oldName(TableColumn column) {
    return Optional.ofNullable(options.renames().get(name(column.name())))
        .map(old -> old.substring(old.lastIndexOf('.') + 1))
        .or(() -> column.wishes().renamedFrom());
  }

  private void guess(Table before) {
    if (!options.guessRenames()) {
      return;
    }
    List<TableColumn> missing =
        wanted.columns().stream()
            .filter(column -> before.column(column.name()).isEmpty())
            .filter(column -> !renames.containsValue(column.name()))
            .toList();
    List<TableColumn> left =
        before.columns().stream()
            .filter(column -> wanted.column(column.name()).isEmpty())
            .filter(column -> !renames.containsKey(column.name()))
            .toList();
    if (missing.size() == 1
        && left.size() == 1
        && missing.get(0).type().equals(left.get(0).type())
        && !DroppedColumns.areAsked(wanted, left.get(0).name())
        && !options.noRenames().contains(name(missing.get(0).name()))) {
      difference.guesses.add(
          new RenameGuess("column", name(missing.get(0).name()), name(left.get(0).name())));
    }
  }

  private void renameStep(String from, String to) {
    difference.tables.ddl(
        name(to) + "/rename",
        Step.Sign.CHANGE,
        "column " + name(from),
        "rename to " + to,
        "ALTER TABLE %s RENAME COLUMN %s TO %s"
            .formatted(wanted.name().written(), written(from), written(to)),
        Condition.column(wanted.name(), from),
        Condition.column(wanted.name(), to),
        "the files say that it is the same column");
  }

  private String now(String column) {
    return renames.getOrDefault(column, column);
  }

  private List<String> now(List<String> columns) {
    return columns.stream().map(this::now).toList();
  }

  private TableColumn renamed(TableColumn column) {
    return new TableColumn(
        now(column.name()),
        column.type(),
        column.notNull(),
        column.defaultValue(),
        column.generated(),
        column.identity(),
        column.comment(),
        column.wishes());
  }

  private Key renamed(Key key) {
    return new Key(
        key.name(), key.given(), now(key.columns()), now(key.include()), key.nullsNotDistinct());
  }

  private Reference renamed(Reference key) {
    return new Reference(
        key.name(),
        key.given(),
        now(key.columns()),
        key.target(),
        key.targetColumns(),
        key.full(),
        key.onDelete(),
        key.onUpdate(),
        now(key.onDeleteColumns()),
        key.deferrable(),
        key.initiallyDeferred(),
        key.validated());
  }

  private Index renamed(Index index) {
    List<Index.Part> keys = new ArrayList<>();
    for (Index.Part part : index.keys()) {
      keys.add(part.column() ? new Index.Part(true, now(part.text()), part.nullsFirst()) : part);
    }
    return new Index(
        index.name(),
        index.unique(),
        keys,
        now(index.include()),
        index.where(),
        index.nullsNotDistinct(),
        index.valid(),
        index.comment());
  }
}
