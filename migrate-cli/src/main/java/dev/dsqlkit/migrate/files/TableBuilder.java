package dev.dsqlkit.migrate.files;

import dev.dsqlkit.migrate.schema.Check;
import dev.dsqlkit.migrate.schema.Index;
import dev.dsqlkit.migrate.schema.Key;
import dev.dsqlkit.migrate.schema.Reference;
import dev.dsqlkit.migrate.schema.SequenceSettings;
import dev.dsqlkit.migrate.schema.Table;
import dev.dsqlkit.migrate.schema.TableColumn;
import dev.dsqlkit.migrate.schema.Types;
import dev.dsqlkit.migrate.schema.Wishes;
import dev.dsqlkit.sql.Column;
import dev.dsqlkit.sql.Constraint;
import dev.dsqlkit.sql.ForeignKey;
import dev.dsqlkit.sql.QualifiedName;
import dev.dsqlkit.sql.SqlStatement;
import dev.dsqlkit.sql.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A table that statements of the files make, one after the other. */
final class TableBuilder {
  private final QualifiedName name;
  private final List<TableColumn> columns = new ArrayList<>();
  private final List<Key> uniqueKeys = new ArrayList<>();
  private final List<Check> checks = new ArrayList<>();
  private final List<Reference> references = new ArrayList<>();
  private final List<Index> indexes = new ArrayList<>();
  private final ChosenNames names = new ChosenNames();
  private final List<Pending> unnamed = new ArrayList<>();
  private Optional<Key> primaryKey = Optional.empty();
  private Optional<String> comment = Optional.empty();
  private Wishes wishes = Wishes.NONE;

  /** A constraint whose name is chosen once those that are given are known. */
  private record Pending(SqlStatement statement, Constraint constraint, List<String> columns) {}

  TableBuilder(QualifiedName name) {
    this.name = name;
  }

  QualifiedName name() {
    return name;
  }

  void wish(Wishes wanted) {
    wishes = wanted;
  }

  void comment(Optional<String> text) {
    comment = text;
  }

  boolean hasColumn(String column) {
    return columns.stream().anyMatch(each -> each.name().equals(column));
  }

  boolean hasIndex(String index) {
    return indexes.stream().anyMatch(each -> each.name().equals(index));
  }

  List<TableColumn> columns() {
    return columns;
  }

  void add(SqlStatement statement, Column column, Wishes wanted) throws UnreadException {
    if (hasColumn(column.name())) {
      throw new UnreadException(
          column.at(), "column %s is there twice".formatted(column.name()), "Remove one of them.");
    }
    columns.add(column(statement, column, wanted));
    for (Constraint constraint : column.constraints()) {
      addKeyed(statement, constraint, List.of(column.name()));
    }
  }

  private static TableColumn column(SqlStatement statement, Column column, Wishes wanted)
      throws UnreadException {
    boolean notNull = false;
    Optional<String> defaultValue = Optional.empty();
    Optional<String> generated = Optional.empty();
    Optional<TableColumn.Identity> identity = Optional.empty();
    for (Constraint constraint : column.constraints()) {
      switch (constraint.kind()) {
        case NOT_NULL, PRIMARY_KEY -> notNull = true;
        case DEFAULT -> defaultValue = nonNull(text(statement, constraint.expression()));
        case GENERATED_STORED -> generated = Optional.of(text(statement, constraint.expression()));
        case IDENTITY -> {
          identity = Optional.of(identity(statement, constraint));
          notNull = true;
        }
        default -> {}
      }
    }
    return new TableColumn(
        column.name(),
        Types.printed(column.type()),
        notNull,
        defaultValue,
        generated,
        identity,
        Optional.empty(),
        wanted);
  }

  /** DEFAULT NULL is no default. */
  private static Optional<String> nonNull(String expression) {
    return expression.equalsIgnoreCase("null") ? Optional.empty() : Optional.of(expression);
  }

  private static TableColumn.Identity identity(SqlStatement statement, Constraint constraint)
      throws UnreadException {
    boolean always = constraint.options().contains(Constraint.Option.GENERATED_ALWAYS);
    return new TableColumn.Identity(always, identitySettings(statement.tokens(), constraint.at()));
  }

  static SequenceSettings identitySettings(List<Token> tokens, Token from) throws UnreadException {
    TokenCursor at = new TokenCursor(tokens, tokens.indexOf(from));
    while (!at.atEnd() && !at.take("identity")) {
      at.next();
    }
    List<Token> options = at.token().isSymbol("(") ? at.parenthesized() : List.of();
    return new SequenceOptionsReader().read(new TokenCursor(options, 0)).settings();
  }

  void add(SqlStatement statement, Constraint constraint) throws UnreadException {
    addKeyed(statement, constraint, constraint.columns());
  }

  private void addKeyed(SqlStatement statement, Constraint constraint, List<String> keyColumns)
      throws UnreadException {
    switch (constraint.kind()) {
      case PRIMARY_KEY, UNIQUE, CHECK, FOREIGN_KEY -> {
        constraint.name().ifPresent(names::take);
        unnamed.add(new Pending(statement, constraint, keyColumns));
      }
      case EXCLUDE ->
          throw new UnreadException(
              constraint.at(),
              "Aurora DSQL has no exclusion constraints",
              "Check in a transaction that locks a guard row FOR UPDATE.");
      default -> {}
    }
  }

  void add(Index index) {
    names.take(index.name());
    indexes.add(index);
  }

  ChosenNames names() {
    return names;
  }

  void replace(TableColumn column) {
    columns.replaceAll(each -> each.name().equals(column.name()) ? column : each);
  }

  Optional<TableColumn> column(String column) {
    return columns.stream().filter(each -> each.name().equals(column)).findFirst();
  }

  void comment(String index, Optional<String> text) {
    indexes.replaceAll(
        each ->
            each.name().equals(index)
                ? new Index(
                    each.name(),
                    each.unique(),
                    each.keys(),
                    each.include(),
                    each.where(),
                    each.nullsNotDistinct(),
                    each.valid(),
                    text)
                : each);
  }

  /** Gives names to constraints without one, as PostgreSQL would in the order of the text. */
  Table build() throws UnreadException {
    for (Pending pending : unnamed) {
      settle(pending);
    }
    unnamed.clear();
    primaryKey.ifPresent(
        key ->
            columns.replaceAll(
                column -> key.columns().contains(column.name()) ? notNull(column) : column));
    return new Table(
        name,
        List.copyOf(columns),
        primaryKey,
        List.copyOf(uniqueKeys),
        List.copyOf(checks),
        List.copyOf(references),
        List.copyOf(indexes),
        comment,
        wishes,
        -1);
  }

  private static TableColumn notNull(TableColumn column) {
    return new TableColumn(
        column.name(),
        column.type(),
        true,
        column.defaultValue(),
        column.generated(),
        column.identity(),
        column.comment(),
        column.wishes());
  }

  private void settle(Pending pending) throws UnreadException {
    Constraint constraint = pending.constraint();
    boolean given = constraint.name().isPresent();
    switch (constraint.kind()) {
      case PRIMARY_KEY -> {
        if (primaryKey.isPresent()) {
          throw new UnreadException(
              constraint.at(), "the table has two primary keys", "Remove one of them.");
        }
        primaryKey = Optional.of(key(pending, List.of(), "pkey"));
      }
      case UNIQUE -> uniqueKeys.add(key(pending, pending.columns(), "key"));
      case CHECK -> {
        String expression = text(pending.statement(), constraint.expression());
        String chosen =
            given ? constraint.name().get() : names.choose(name.name(), used(constraint), "check");
        checks.add(new Check(chosen, given, expression, true));
      }
      default -> references.add(reference(pending, given));
    }
  }

  private Key key(Pending pending, List<String> nameParts, String label) throws UnreadException {
    Constraint constraint = pending.constraint();
    if (constraint.usingIndex()) {
      return keyOf(constraint);
    }
    known(pending.columns(), constraint.at());
    known(constraint.include(), constraint.at());
    return new Key(
        constraint.name().orElseGet(() -> names.choose(name.name(), nameParts, label)),
        constraint.name().isPresent(),
        pending.columns(),
        constraint.include(),
        constraint.options().contains(Constraint.Option.NULLS_NOT_DISTINCT));
  }

  /** UNIQUE USING INDEX makes a constraint of an index. */
  private Key keyOf(Constraint constraint) throws UnreadException {
    String used = constraint.indexName().orElseThrow();
    for (Index index : indexes) {
      if (index.name().equals(used)) {
        indexes.remove(index);
        return new Key(
            constraint.name().orElse(used),
            true,
            index.keys().stream().map(Index.Part::text).toList(),
            index.include(),
            index.nullsNotDistinct());
      }
    }
    throw new UnreadException(
        constraint.at(), "there is no index " + used, "Create the index in the files.");
  }

  /** The one column of a check, whose name then is a part of the constraint's. */
  private List<String> used(Constraint constraint) {
    Set<String> used = new TreeSet<>();
    for (Token token : constraint.expression()) {
      if (token.isName() && hasColumn(token.value())) {
        used.add(token.value());
      }
    }
    return used.size() == 1 ? List.copyOf(used) : List.of();
  }

  private Reference reference(Pending pending, boolean given) throws UnreadException {
    Constraint constraint = pending.constraint();
    ForeignKey key = constraint.foreignKey().orElseThrow();
    known(pending.columns(), constraint.at());
    QualifiedName target = SchemaFiles.full(key.table());
    return new Reference(
        given
            ? constraint.name().orElseThrow()
            : names.choose(name.name(), pending.columns(), "fkey"),
        given,
        pending.columns(),
        target,
        key.columns(),
        key.match().filter("FULL"::equals).isPresent(),
        key.onDelete().orElse("NO ACTION"),
        key.onUpdate().orElse("NO ACTION"),
        key.onDeleteColumns(),
        constraint.deferrable(),
        constraint.options().contains(Constraint.Option.INITIALLY_DEFERRED),
        true);
  }

  private void known(List<String> keyColumns, Token at) throws UnreadException {
    for (String column : keyColumns) {
      if (!hasColumn(column)) {
        throw new UnreadException(
            at,
            "table %s has no column %s".formatted(name, column),
            "Correct the name; quoted names keep their case.");
      }
    }
  }

  static String text(SqlStatement statement, List<Token> tokens) {
    return tokens.isEmpty()
        ? ""
        : statement.script().substring(tokens.get(0).start(), tokens.get(tokens.size() - 1).end());
  }
}
