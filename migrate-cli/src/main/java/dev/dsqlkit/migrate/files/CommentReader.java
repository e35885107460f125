package dev.dsqlkit.migrate.files;

import dev.dsqlkit.migrate.schema.Domain;
import dev.dsqlkit.migrate.schema.Function;
import dev.dsqlkit.migrate.schema.Sequence;
import dev.dsqlkit.migrate.schema.TableColumn;
import dev.dsqlkit.migrate.schema.View;
import dev.dsqlkit.sql.QualifiedName;
import dev.dsqlkit.sql.SqlStatement;
import dev.dsqlkit.sql.Token;
import dev.dsqlkit.sql.TokenKind;
import java.util.Locale;
import java.util.Optional;

/** Reads COMMENT ON. */
final class CommentReader {
  private final SchemaFiles files;

  CommentReader(SchemaFiles files) {
    this.files = files;
  }

  void read(SqlStatement sql) throws UnreadException {
    TokenCursor at = new TokenCursor(sql.tokens(), 1);
    at.expect("on");
    String kind = at.name();
    switch (kind) {
      case "table" -> table(at);
      case "column" -> column(at);
      case "index" -> index(at);
      case "sequence" -> sequence(at);
      case "view" -> view(at);
      case "domain" -> domain(at);
      case "function", "routine" -> function(at);
      case "schema", "constraint", "database" -> {} // not compared: no rule of the tool needs it
      default -> throw at.unread("a comment on a " + kind + " is not read");
    }
  }

  private static Optional<String> text(TokenCursor at) throws UnreadException {
    at.expect("is");
    Token token = at.next();
    if (token.kind() == TokenKind.STRING) {
      return Optional.of(token.value()).filter(text -> !text.isEmpty());
    }
    return Optional.empty();
  }

  private static UnreadException unknown(TokenCursor at, Object name) {
    return at.unread("the files do not make " + name);
  }

  private void table(TokenCursor at) throws UnreadException {
    QualifiedName name = at.qualifiedName();
    TableBuilder table = files.tables.get(name);
    if (table == null) {
      throw unknown(at, name);
    }
    table.comment(text(at));
  }

  private void column(TokenCursor at) throws UnreadException {
    QualifiedName first = at.qualifiedName();
    // qualifiedName reads schema.table.column as table.column, and table.column as such
    QualifiedName tableName = tableOf(at, first);
    TableBuilder table = files.tables.get(tableName);
    TableColumn column = table == null ? null : table.column(first.name()).orElse(null);
    if (table == null || column == null) {
      throw unknown(at, tableName + "." + first.name());
    }
    table.replace(
        new TableColumn(
            column.name(),
            column.type(),
            column.notNull(),
            column.defaultValue(),
            column.generated(),
            column.identity(),
            text(at),
            column.wishes()));
  }

  private static QualifiedName tableOf(TokenCursor at, QualifiedName column) {
    int schema = at.index() - 5;
    boolean three = at.at(schema).isName() && at.at(schema + 1).isSymbol(".");
    return new QualifiedName(
        three ? at.at(schema).value() : "public", String.valueOf(column.schema()));
  }

  private void index(TokenCursor at) throws UnreadException {
    QualifiedName name = at.qualifiedName();
    for (TableBuilder table : files.tables.values()) {
      if (table.hasIndex(name.name())
          && table.name().schema() != null
          && table.name().schema().equals(name.schema())) {
        table.comment(name.name(), text(at));
        return;
      }
    }
    throw unknown(at, name);
  }

  private void sequence(TokenCursor at) throws UnreadException {
    QualifiedName name = at.qualifiedName();
    Sequence sequence = files.sequences.get(name);
    if (sequence == null) {
      throw unknown(at, name);
    }
    files.sequences.put(
        name,
        new Sequence(name, sequence.settings(), sequence.ownedBy(), text(at), sequence.wishes()));
  }

  private void view(TokenCursor at) throws UnreadException {
    QualifiedName name = at.qualifiedName();
    View view = files.views.get(name);
    if (view == null) {
      throw unknown(at, name);
    }
    files.views.put(
        name,
        new View(
            name,
            view.columns(),
            view.options(),
            view.query(),
            view.uses(),
            text(at),
            view.wishes()));
  }

  private void domain(TokenCursor at) throws UnreadException {
    QualifiedName name = at.qualifiedName();
    Domain domain = files.domains.get(name);
    if (domain == null) {
      throw unknown(at, name);
    }
    files.domains.put(
        name,
        new Domain(
            name,
            domain.type(),
            domain.notNull(),
            domain.defaultValue(),
            domain.checks(),
            text(at),
            domain.wishes()));
  }

  private void function(TokenCursor at) throws UnreadException {
    QualifiedName name = at.qualifiedName();
    String signature = FunctionReader.signature(name, at.parenthesized());
    Function function = files.functions.get(signature);
    if (function == null) {
      throw unknown(at, signature.toLowerCase(Locale.ROOT));
    }
    files.functions.put(
        signature,
        new Function(
            function.name(), signature, function.definition(), text(at), function.wishes()));
  }
}
