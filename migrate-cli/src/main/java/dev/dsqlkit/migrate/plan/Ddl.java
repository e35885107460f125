package dev.dsqlkit.migrate.plan;

import static dev.dsqlkit.sql.QualifiedName.written;

import dev.dsqlkit.migrate.schema.Check;
import dev.dsqlkit.migrate.schema.Domain;
import dev.dsqlkit.migrate.schema.Index;
import dev.dsqlkit.migrate.schema.Key;
import dev.dsqlkit.migrate.schema.Reference;
import dev.dsqlkit.migrate.schema.Sequence;
import dev.dsqlkit.migrate.schema.SequenceSettings;
import dev.dsqlkit.migrate.schema.Table;
import dev.dsqlkit.migrate.schema.TableColumn;
import dev.dsqlkit.migrate.schema.View;
import dev.dsqlkit.sql.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Writes definitions as Aurora DSQL takes them. */
public final class Ddl {
  private Ddl() {}

  /**
   * CREATE TABLE with everything that belongs to it but its indexes.
   *
   * @param keys which foreign keys are a part of it
   */
  public static String createTable(Table table, Predicate<Reference> keys) {
    List<String> elements = new ArrayList<>();
    table.columns().forEach(column -> elements.add(column(column, table)));
    table
        .primaryKey()
        .ifPresent(key -> elements.add(named(key.name(), key.given()) + primary(key)));
    table.uniqueKeys().forEach(key -> elements.add(named(key.name(), key.given()) + unique(key)));
    table
        .checks()
        .forEach(check -> elements.add(named(check.name(), check.given()) + check(check)));
    table.references().stream()
        .filter(keys)
        .forEach(key -> elements.add(named(key.name(), key.given()) + reference(key)));
    return "CREATE TABLE "
        + table.name().written()
        + elements.stream().collect(Collectors.joining(",\n  ", " (\n  ", "\n)"));
  }

  private static String named(String name, boolean given) {
    return given ? "CONSTRAINT " + written(name) + " " : "";
  }

  private static String column(TableColumn column, Table table) {
    StringBuilder text =
        new StringBuilder(written(column.name())).append(' ').append(column.type());
    column
        .generated()
        .ifPresent(e -> text.append(" GENERATED ALWAYS AS (").append(e).append(") STORED"));
    column.identity().ifPresent(identity -> text.append(' ').append(identity(identity)));
    column.defaultValue().ifPresent(value -> text.append(" DEFAULT ").append(value));
    boolean inKey = table.primaryKey().filter(k -> k.columns().contains(column.name())).isPresent();
    if (column.notNull() && !inKey && column.identity().isEmpty()) {
      text.append(" NOT NULL");
    }
    return text.toString();
  }

  static String identity(TableColumn.Identity identity) {
    return "GENERATED %s AS IDENTITY (%s)"
        .formatted(identity.always() ? "ALWAYS" : "BY DEFAULT", settings(identity.settings()));
  }

  static String settings(SequenceSettings settings) {
    SequenceSettings usual = SequenceSettings.caching(settings.cache());
    List<String> words = new ArrayList<>();
    words.add("CACHE " + settings.cache());
    if (settings.increment() != usual.increment()) {
      words.add("INCREMENT BY " + settings.increment());
    }
    boolean down = settings.increment() < 0;
    if (settings.min() != (down ? Long.MIN_VALUE : 1)) {
      words.add("MINVALUE " + settings.min());
    }
    if (settings.max() != (down ? -1 : Long.MAX_VALUE)) {
      words.add("MAXVALUE " + settings.max());
    }
    if (settings.start() != (down ? settings.max() : settings.min())) {
      words.add("START WITH " + settings.start());
    }
    if (settings.cycle()) {
      words.add("CYCLE");
    }
    return String.join(" ", words);
  }

  static String columns(List<String> columns) {
    return columns.stream().map(QualifiedName::written).collect(Collectors.joining(", ", "(", ")"));
  }

  private static String include(List<String> columns) {
    return columns.isEmpty() ? "" : " INCLUDE " + columns(columns);
  }

  static String primary(Key key) {
    return "PRIMARY KEY " + columns(key.columns()) + include(key.include());
  }

  static String unique(Key key) {
    return "UNIQUE "
        + (key.nullsNotDistinct() ? "NULLS NOT DISTINCT " : "")
        + columns(key.columns())
        + include(key.include());
  }

  static String check(Check check) {
    return "CHECK (" + check.expression() + ")";
  }

  static String reference(Reference key) {
    StringBuilder text =
        new StringBuilder("FOREIGN KEY ")
            .append(columns(key.columns()))
            .append(" REFERENCES ")
            .append(key.target().written());
    if (!key.targetColumns().isEmpty()) {
      text.append(' ').append(columns(key.targetColumns()));
    }
    if (key.full()) {
      text.append(" MATCH FULL");
    }
    if (!key.onUpdate().equals("NO ACTION")) {
      text.append(" ON UPDATE ").append(key.onUpdate());
    }
    if (!key.onDelete().equals("NO ACTION")) {
      text.append(" ON DELETE ").append(key.onDelete());
      if (!key.onDeleteColumns().isEmpty()) {
        text.append(' ').append(columns(key.onDeleteColumns()));
      }
    }
    if (key.deferrable()) {
      text.append(key.initiallyDeferred() ? " DEFERRABLE INITIALLY DEFERRED" : " DEFERRABLE");
    }
    return text.toString();
  }

  /** CREATE INDEX ASYNC. */
  public static String createIndex(QualifiedName table, Index index) {
    StringBuilder text =
        new StringBuilder(index.unique() ? "CREATE UNIQUE INDEX ASYNC " : "CREATE INDEX ASYNC ")
            .append(written(index.name()))
            .append(" ON ")
            .append(table.written())
            .append(
                index.keys().stream().map(Ddl::part).collect(Collectors.joining(", ", " (", ")")))
            .append(include(index.include()));
    if (index.nullsNotDistinct()) {
      text.append(" NULLS NOT DISTINCT");
    }
    index.where().ifPresent(predicate -> text.append(" WHERE ").append(predicate));
    return text.toString();
  }

  private static String part(Index.Part part) {
    String key = part.column() ? written(part.text()) : "(" + part.text() + ")";
    return part.nullsFirst() ? key + " NULLS FIRST" : key;
  }

  /** CREATE SEQUENCE; the owner is set apart, once its table is there. */
  public static String createSequence(Sequence sequence) {
    return "CREATE SEQUENCE " + sequence.name().written() + " " + settings(sequence.settings());
  }

  /** CREATE OR REPLACE VIEW. */
  public static String createView(View view) {
    String options =
        view.options().stream()
            .filter(option -> !option.startsWith("check_option"))
            .collect(Collectors.joining(", "));
    Optional<String> check =
        view.options().stream().filter(option -> option.startsWith("check_option=")).findFirst();
    return "CREATE OR REPLACE VIEW "
        + view.name().written()
        + (view.columns().isEmpty() ? "" : " " + columns(view.columns()))
        + (options.isEmpty() ? "" : " WITH (" + options + ")")
        + " AS\n"
        + view.query()
        + check
            .map(
                option ->
                    "\nWITH "
                        + option
                            .substring("check_option=".length())
                            .toUpperCase(java.util.Locale.ROOT)
                        + " CHECK OPTION")
            .orElse("");
  }

  /** CREATE DOMAIN. */
  public static String createDomain(Domain domain) {
    StringBuilder text =
        new StringBuilder("CREATE DOMAIN ")
            .append(domain.name().written())
            .append(" AS ")
            .append(domain.type());
    domain.defaultValue().ifPresent(value -> text.append(" DEFAULT ").append(value));
    if (domain.notNull()) {
      text.append(" NOT NULL");
    }
    domain
        .checks()
        .forEach(
            check ->
                text.append(' ').append(named(check.name(), check.given())).append(check(check)));
    return text.toString();
  }

  /** COMMENT ON. */
  static String comment(String object, Optional<String> text) {
    return "COMMENT ON " + object + " IS " + text.map(Ddl::literal).orElse("NULL");
  }

  static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
