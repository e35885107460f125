package dev.dsqlkit.migrate.verify;

import dev.dsqlkit.rules.Catalog;
import dev.dsqlkit.sql.AlterAction;
import dev.dsqlkit.sql.AlterTable;
import dev.dsqlkit.sql.Column;
import dev.dsqlkit.sql.Constraint;
import dev.dsqlkit.sql.CreateIndex;
import dev.dsqlkit.sql.CreateTable;
import dev.dsqlkit.sql.ObjectReference;
import dev.dsqlkit.sql.QualifiedName;
import dev.dsqlkit.sql.SqlStatement;
import dev.dsqlkit.sql.Token;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The database as far as the scripts have made it: what was not made by them is not known, and no
 * rule finds fault with it. Names without a schema are in {@code public}.
 */
final class ScriptCatalog implements Catalog {
  private final Map<QualifiedName, Table> tables = new LinkedHashMap<>();
  private final Set<QualifiedName> views = new HashSet<>();
  private final Set<QualifiedName> sequences = new HashSet<>();
  private final Set<String> schemas = new HashSet<>();

  private static final class Table {
    final Map<String, ColumnInfo> columns = new LinkedHashMap<>();
    final Map<String, Set<String>> indexes = new HashMap<>();
    final Set<String> statistics = new HashSet<>();
    String primaryKey = "";

    Table copy() {
      Table copy = new Table();
      copy.columns.putAll(columns);
      copy.indexes.putAll(indexes);
      copy.statistics.addAll(statistics);
      copy.primaryKey = primaryKey;
      return copy;
    }
  }

  /** The same database, for a script that is looked at more than once. */
  ScriptCatalog copy() {
    ScriptCatalog copy = new ScriptCatalog();
    tables.forEach((name, table) -> copy.tables.put(name, table.copy()));
    copy.views.addAll(views);
    copy.sequences.addAll(sequences);
    copy.schemas.addAll(schemas);
    return copy;
  }

  @Override
  public Optional<ColumnInfo> column(QualifiedName table, String column) {
    return find(table).map(found -> found.columns.get(column));
  }

  @Override
  public boolean isPrimaryKey(QualifiedName table, String constraint) {
    return find(table).filter(found -> found.primaryKey.equals(constraint)).isPresent();
  }

  @Override
  public int indexCount(QualifiedName table) {
    return find(table).map(found -> found.indexes.size()).orElse(0);
  }

  @Override
  public int columnCount(QualifiedName table) {
    return find(table).map(found -> found.columns.size()).orElse(0);
  }

  @Override
  public boolean relationExists(QualifiedName relation) {
    QualifiedName name = full(relation);
    return tables.containsKey(name) || views.contains(name) || sequences.contains(name);
  }

  @Override
  public boolean schemaExists(String schema) {
    return schemas.contains(schema);
  }

  @Override
  public int statisticsCount(QualifiedName table) {
    return find(table).map(found -> found.statistics.size()).orElse(0);
  }

  @Override
  public int schemaCount() {
    return schemas.size();
  }

  @Override
  public int tableCount() {
    return tables.size();
  }

  @Override
  public int viewCount() {
    return views.size();
  }

  @Override
  public int sequenceCount() {
    return sequences.size();
  }

  /** Notes what a statement makes, changes and drops. */
  void run(SqlStatement statement) {
    switch (statement.kind()) {
      case CREATE -> statement.createTable().ifPresent(this::create);
      case RENAME -> statement.object().ifPresent(this::rename);
      case ALTER_TABLE -> statement.alterTable().ifPresent(this::alter);
      case INDEX -> statement.createIndex().ifPresent(this::index);
      case CREATE_SEQ ->
          statement
              .sequenceOptions()
              .flatMap(options -> options.name())
              .ifPresent(name -> sequences.add(full(name)));
      case VIEW -> statement.object().ifPresent(view -> addAll(view, views));
      case CREATE_SCHEMA -> createSchema(statement);
      case CREATE_STATS -> statistics(statement);
      case DROP -> statement.object().ifPresent(this::drop);
      default -> {}
    }
  }

  private void createSchema(SqlStatement statement) {
    List<Token> words = statement.tokens();
    int name = words.size() > 4 && words.get(2).is("if") ? 5 : 2;
    if (name < words.size() && words.get(name).isName()) {
      schemas.add(words.get(name).value());
    }
    statement.body().forEach(this::run);
  }

  private static void addAll(ObjectReference objects, Set<QualifiedName> to) {
    objects.names().forEach(name -> to.add(full(name)));
  }

  private void create(CreateTable definition) {
    Table table = new Table();
    definition.likes().forEach(like -> table.columns.putAll(columnsOf(like.source())));
    Set<String> key = new HashSet<>();
    for (Column column : definition.columns()) {
      if (has(column, Constraint.Kind.PRIMARY_KEY)) {
        key.add(column.name());
      }
    }
    for (Constraint constraint : definition.constraints()) {
      if (constraint.kind() == Constraint.Kind.PRIMARY_KEY) {
        key.addAll(constraint.columns());
      }
    }
    for (Column column : definition.columns()) {
      table.columns.put(column.name(), info(column, key.contains(column.name())));
      column
          .constraints()
          .forEach(constraint -> keyed(definition, table, constraint, List.of(column.name())));
    }
    definition
        .constraints()
        .forEach(constraint -> keyed(definition, table, constraint, constraint.columns()));
    tables.putIfAbsent(full(definition.name()), table);
  }

  private Map<String, ColumnInfo> columnsOf(QualifiedName table) {
    return find(table).map(found -> found.columns).orElse(Map.of());
  }

  private static void keyed(
      CreateTable definition, Table table, Constraint constraint, List<String> columns) {
    boolean primary = constraint.kind() == Constraint.Kind.PRIMARY_KEY;
    if (primary || constraint.kind() == Constraint.Kind.UNIQUE) {
      String name =
          constraint
              .name()
              .orElseGet(
                  () ->
                      definition.name().name()
                          + (primary ? "_pkey" : "_key" + table.indexes.size()));
      table.indexes.put(name, Set.copyOf(columns));
      if (primary) {
        table.primaryKey = name;
      }
    }
  }

  private static ColumnInfo info(Column column, boolean inKey) {
    boolean notNull =
        inKey || has(column, Constraint.Kind.NOT_NULL) || has(column, Constraint.Kind.IDENTITY);
    return new ColumnInfo(column.type().display(), notNull, inKey);
  }

  private static boolean has(Column column, Constraint.Kind kind) {
    return column.constraints().stream().anyMatch(constraint -> constraint.kind() == kind);
  }

  private void alter(AlterTable change) {
    Table table = tables.get(full(change.name()));
    if (table == null) {
      return;
    }
    for (AlterAction action : change.actions()) {
      switch (action.kind()) {
        case ADD_COLUMN ->
            action
                .addedColumn()
                .ifPresent(column -> table.columns.putIfAbsent(column.name(), info(column, false)));
        case DROP_COLUMN -> action.name().ifPresent(column -> dropColumn(table, column));
        case DROP_NOT_NULL -> action.name().ifPresent(name -> nullable(table, name));
        case DROP_CONSTRAINT -> action.name().ifPresent(table.indexes::remove);
        default -> {}
      }
    }
  }

  /** Its indexes and constraints go with a column. */
  private static void dropColumn(Table table, String column) {
    table.columns.remove(column);
    table.indexes.values().removeIf(columns -> columns.contains(column));
  }

  private static Set<String> columnsOf(CreateIndex index) {
    Set<String> columns = new HashSet<>(index.include());
    index.keys().forEach(key -> key.column().ifPresent(columns::add));
    return columns;
  }

  /** ALTER TABLE ... RENAME of the table or of a column. */
  private void rename(ObjectReference object) {
    QualifiedName name = full(object.names().get(0));
    Table table = tables.get(name);
    List<Token> words = object.rest();
    int to = words.size() - 2;
    if (table == null || !object.type().equals("TABLE") || to < 1 || !words.get(to).is("to")) {
      return;
    }
    String renamed = words.get(to + 1).value();
    if (to == 1) {
      tables.remove(name);
      tables.put(new QualifiedName(name.schema(), renamed), table);
    } else if (!words.get(1).is("constraint")) {
      renameColumn(table, words.get(to - 1).value(), renamed);
    }
  }

  private static void renameColumn(Table table, String from, String to) {
    ColumnInfo column = table.columns.remove(from);
    if (column != null) {
      table.columns.put(to, column);
      table.indexes.replaceAll((index, columns) -> renamed(columns, from, to));
    }
  }

  private static Set<String> renamed(Set<String> columns, String from, String to) {
    Set<String> result = new HashSet<>(columns);
    if (result.remove(from)) {
      result.add(to);
    }
    return result;
  }

  private static void nullable(Table table, String column) {
    table.columns.computeIfPresent(
        column,
        (name, info) -> new ColumnInfo(info.type(), info.inPrimaryKey(), info.inPrimaryKey()));
  }

  private void index(CreateIndex index) {
    find(index.table())
        .ifPresent(
            table ->
                table.indexes.put(
                    index.name().orElse("index " + table.indexes.size()), columnsOf(index)));
  }

  /** The table stands last: CREATE STATISTICS name ON columns FROM table. */
  private void statistics(SqlStatement statement) {
    List<Token> words = statement.tokens();
    String name = words.get(words.size() - 1).value();
    boolean qualified = words.get(words.size() - 2).isSymbol(".");
    String schema = qualified ? words.get(words.size() - 3).value() : null;
    find(new QualifiedName(schema, name))
        .ifPresent(table -> table.statistics.add(statement.text()));
  }

  private void drop(ObjectReference objects) {
    for (QualifiedName name : objects.names()) {
      switch (objects.type()) {
        case "TABLE" -> tables.remove(full(name));
        case "VIEW" -> views.remove(full(name));
        case "SEQUENCE" -> sequences.remove(full(name));
        case "INDEX" -> tables.values().forEach(table -> table.indexes.remove(name.name()));
        case "SCHEMA" -> dropSchema(name.name());
        default -> {}
      }
    }
  }

  private void dropSchema(String schema) {
    Predicate<QualifiedName> inside = name -> Objects.equals(name.schema(), schema);
    schemas.remove(schema);
    tables.keySet().removeIf(inside);
    views.removeIf(inside);
    sequences.removeIf(inside);
  }

  private Optional<Table> find(QualifiedName name) {
    return Optional.ofNullable(tables.get(full(name)));
  }

  private static QualifiedName full(QualifiedName name) {
    return name.schema() == null ? new QualifiedName("public", name.name()) : name;
  }
}
