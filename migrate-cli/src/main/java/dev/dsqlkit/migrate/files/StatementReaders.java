package dev.dsqlkit.migrate.files;

import dev.dsqlkit.migrate.files.SchemaFiles.Placed;
import dev.dsqlkit.migrate.schema.Check;
import dev.dsqlkit.migrate.schema.Domain;
import dev.dsqlkit.migrate.schema.Index;
import dev.dsqlkit.migrate.schema.Sequence;
import dev.dsqlkit.migrate.schema.TableColumn;
import dev.dsqlkit.migrate.schema.Types;
import dev.dsqlkit.migrate.schema.Wishes;
import dev.dsqlkit.migrate.script.Comment;
import dev.dsqlkit.migrate.script.ScriptStatement;
import dev.dsqlkit.sql.AlterAction;
import dev.dsqlkit.sql.AlterTable;
import dev.dsqlkit.sql.Column;
import dev.dsqlkit.sql.Constraint;
import dev.dsqlkit.sql.CreateDomain;
import dev.dsqlkit.sql.CreateIndex;
import dev.dsqlkit.sql.CreateTable;
import dev.dsqlkit.sql.QualifiedName;
import dev.dsqlkit.sql.SqlStatement;
import dev.dsqlkit.sql.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What each kind of statement adds to the schema. */
final class StatementReaders {
  private final SchemaFiles files;
  private final Map<QualifiedName, Placed> definitions = new HashMap<>();

  StatementReaders(SchemaFiles files) {
    this.files = files;
  }

  Placed definition(QualifiedName table) {
    return java.util.Objects.requireNonNull(definitions.get(table));
  }

  void read(Placed placed) throws UnreadException {
    SqlStatement sql = placed.sql();
    switch (sql.kind()) {
      case CREATE_SCHEMA -> schema(placed);
      case CREATE_DOMAIN -> domain(placed, required(sql.createDomain()));
      case CREATE_SEQ -> sequence(placed);
      case CREATE -> table(placed, required(sql.createTable()));
      case INDEX -> index(placed, required(sql.createIndex()));
      case ALTER_TABLE -> alter(sql, required(sql.alterTable()));
      case ALTER_SEQ -> alterSequence(sql);
      case CREATE_FUNCTION -> new FunctionReader(files).read(placed);
      case VIEW -> new ViewReader(files).read(placed);
      case COMMENT -> new CommentReader(files).read(sql);
      case GRANT -> GrantsReader.read(sql, files.grants);
      default -> {}
    }
  }

  private static <T> T required(Optional<T> read) throws UnreadException {
    if (read.isEmpty()) {
      throw new UnreadException(
          null,
          "this statement cannot be read",
          "Write it in the form that PostgreSQL documents, or keep it out of the schema files.");
    }
    return read.get();
  }

  private void schema(Placed placed) throws UnreadException {
    TokenCursor at = new TokenCursor(placed.sql().tokens(), 1);
    at.expect("schema");
    at.take("if", "not", "exists");
    String name = at.name();
    if (!name.equals("public")) {
      files.schemas.add(name);
    }
    if (!at.atEnd() && !at.sees("authorization")) {
      throw at.unread("objects inside of CREATE SCHEMA are not read");
    }
  }

  private void domain(Placed placed, CreateDomain domain) throws UnreadException {
    SqlStatement sql = placed.sql();
    QualifiedName name = SchemaFiles.full(domain.name());
    ChosenNames names = new ChosenNames();
    boolean notNull = false;
    Optional<String> defaultValue = Optional.empty();
    List<Check> checks = new ArrayList<>();
    for (Constraint constraint : domain.constraints()) {
      String text = TableBuilder.text(sql, constraint.expression());
      switch (constraint.kind()) {
        case NOT_NULL -> notNull = true;
        case DEFAULT -> defaultValue = Optional.of(text);
        case CHECK ->
            checks.add(
                new Check(
                    constraint
                        .name()
                        .orElseGet(() -> names.choose(name.name(), List.of(), "check")),
                    constraint.name().isPresent(),
                    text,
                    true));
        default -> {}
      }
    }
    Wishes wishes = WishReader.of(placed.statement().commentsBefore());
    Domain read =
        new Domain(
            name,
            Types.printed(domain.type()),
            notNull,
            defaultValue,
            checks,
            Optional.empty(),
            wishes);
    once(files.domains.put(name, read), "domain " + name);
  }

  private static void once(@org.jspecify.annotations.Nullable Object before, String what)
      throws UnreadException {
    if (before != null) {
      throw new UnreadException(null, what + " is there twice", "Remove one of the definitions.");
    }
  }

  private void sequence(Placed placed) throws UnreadException {
    TokenCursor at = new TokenCursor(placed.sql().tokens(), 1);
    at.expect("sequence");
    at.take("if", "not", "exists");
    QualifiedName name = at.qualifiedName();
    SequenceOptionsReader options = new SequenceOptionsReader().read(at);
    Wishes wishes = WishReader.of(placed.statement().commentsBefore());
    Sequence read =
        new Sequence(name, options.settings(), options.owner(), Optional.empty(), wishes);
    once(files.sequences.put(name, read), "sequence " + name);
  }

  /** Dumps say OWNED BY in a statement of its own. */
  private void alterSequence(SqlStatement sql) throws UnreadException {
    TokenCursor at = new TokenCursor(sql.tokens(), 1);
    at.expect("sequence");
    at.take("if", "exists");
    QualifiedName name = at.qualifiedName();
    Sequence sequence = files.sequences.get(name);
    if (sequence == null || !at.sees("owned", "by")) {
      throw at.unread("only OWNED BY of a sequence of the files is read here");
    }
    Optional<String> owner = new SequenceOptionsReader().read(at).owner();
    files.sequences.put(
        name,
        new Sequence(name, sequence.settings(), owner, sequence.comment(), sequence.wishes()));
  }

  private void table(Placed placed, CreateTable definition) throws UnreadException {
    SqlStatement sql = placed.sql();
    QualifiedName name = SchemaFiles.full(definition.name());
    if (!definition.likes().isEmpty()) {
      throw new UnreadException(
          definition.likes().get(0).at(), "LIKE is not read in schema files", "Write its columns.");
    }
    TableBuilder table = new TableBuilder(name);
    once(files.tables.putIfAbsent(name, table), "table " + name);
    definitions.put(name, placed);
    table.wish(WishReader.of(placed.statement().commentsBefore()));
    Map<Column, Wishes> wishes = wishes(placed.statement(), definition.columns());
    for (Column column : definition.columns()) {
      table.add(sql, column, wishes.getOrDefault(column, Wishes.NONE));
    }
    for (Constraint constraint : definition.constraints()) {
      table.add(sql, constraint);
    }
  }

  /**
   * A comment is about the column that follows on its line, else the one that stands before it
   * there, else the next one.
   */
  private static Map<Column, Wishes> wishes(ScriptStatement statement, List<Column> columns) {
    Map<Column, WishReader> readers = new HashMap<>();
    for (Comment comment : statement.commentsInside()) {
      meant(comment, statement, columns)
          .ifPresent(
              column -> readers.computeIfAbsent(column, any -> new WishReader()).read(comment));
    }
    Map<Column, Wishes> wishes = new HashMap<>();
    readers.forEach((column, reader) -> wishes.put(column, reader.wishes()));
    return wishes;
  }

  private static Optional<Column> meant(
      Comment comment, ScriptStatement statement, List<Column> columns) {
    Optional<Column> next =
        columns.stream().filter(column -> column.at().start() >= comment.end()).findFirst();
    if (next.isPresent() && !hasNewline(statement, comment.end(), next.get().at().start())) {
      return next;
    }
    for (int i = columns.size() - 1; i >= 0; i--) {
      int start = columns.get(i).at().start();
      if (start < comment.start() && !hasNewline(statement, start, comment.start())) {
        return Optional.of(columns.get(i));
      }
    }
    return next;
  }

  private static boolean hasNewline(ScriptStatement statement, int from, int to) {
    return statement.window().substring(from, to).indexOf('\n') >= 0;
  }

  private TableBuilder known(QualifiedName name) throws UnreadException {
    TableBuilder table = files.tables.get(SchemaFiles.full(name));
    if (table == null) {
      throw new UnreadException(
          null,
          "there is no table %s in the files".formatted(name),
          "Write its CREATE TABLE; the order of statements does not matter.");
    }
    return table;
  }

  private void index(Placed placed, CreateIndex index) throws UnreadException {
    SqlStatement sql = placed.sql();
    TableBuilder table = known(index.table());
    List<Index.Part> keys = new ArrayList<>();
    for (CreateIndex.Key key : index.keys()) {
      if (key.desc() || key.opclass().isPresent() || key.collate()) {
        throw new UnreadException(
            key.at(), "Aurora DSQL takes no order, operator class or collation here", "Remove it.");
      }
      boolean first = key.nullsOrder().filter("FIRST"::equals).isPresent();
      keys.add(
          key.column()
              .map(column -> new Index.Part(true, column, first))
              .orElseGet(
                  () -> new Index.Part(false, TableBuilder.text(sql, key.expression()), first)));
    }
    List<String> columns = keys.stream().map(key -> key.column() ? key.text() : "expr").toList();
    String name =
        index.name().orElseGet(() -> table.names().choose(table.name().name(), columns, "idx"));
    if (table.hasIndex(name)) {
      throw new UnreadException(null, "index " + name + " is there twice", "Remove one of them.");
    }
    table.add(
        new Index(
            name,
            index.unique(),
            keys,
            index.include(),
            index.where().isEmpty()
                ? Optional.empty()
                : Optional.of(TableBuilder.text(sql, index.where())),
            index.nullsNotDistinct(),
            true,
            Optional.empty()));
  }

  private void alter(SqlStatement sql, AlterTable change) throws UnreadException {
    TableBuilder table = known(change.name());
    for (AlterAction action : change.actions()) {
      switch (action.kind()) {
        case ADD_COLUMN -> table.add(sql, action.addedColumn().orElseThrow(), Wishes.NONE);
        case ADD_CONSTRAINT -> table.add(sql, action.addedConstraint().orElseThrow());
        case SET_DEFAULT -> setDefault(sql, table, action);
        case ADD_IDENTITY -> addIdentity(table, action);
        case VALIDATE_CONSTRAINT, OWNER_TO -> {}
        default ->
            throw new UnreadException(
                action.at(),
                "this does not describe a table",
                "Write what the table shall be in its CREATE TABLE.");
      }
    }
  }

  private static TableColumn column(TableBuilder table, AlterAction action) throws UnreadException {
    String name = action.name().orElse("");
    return table
        .column(name)
        .orElseThrow(
            () ->
                new UnreadException(
                    action.at(),
                    "table %s has no column %s".formatted(table.name(), name),
                    "Correct the name; quoted names keep their case."));
  }

  private static void setDefault(SqlStatement sql, TableBuilder table, AlterAction action)
      throws UnreadException {
    TableColumn column = column(table, action);
    List<Token> tokens = action.tokens();
    int value = 0;
    while (value < tokens.size() && !tokens.get(value).is("default")) {
      value++;
    }
    String text =
        TableBuilder.text(sql, tokens.subList(Math.min(value + 1, tokens.size()), tokens.size()));
    table.replace(
        new TableColumn(
            column.name(),
            column.type(),
            column.notNull(),
            Optional.of(text),
            column.generated(),
            column.identity(),
            column.comment(),
            column.wishes()));
  }

  private static void addIdentity(TableBuilder table, AlterAction action) throws UnreadException {
    TableColumn column = column(table, action);
    boolean always = action.tokens().stream().anyMatch(token -> token.is("always"));
    table.replace(
        new TableColumn(
            column.name(),
            column.type(),
            true,
            Optional.empty(),
            Optional.empty(),
            Optional.of(
                new TableColumn.Identity(
                    always, TableBuilder.identitySettings(action.tokens(), action.at()))),
            column.comment(),
            column.wishes()));
  }
}
