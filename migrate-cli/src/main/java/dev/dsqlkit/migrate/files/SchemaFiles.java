package dev.dsqlkit.migrate.files;

import dev.dsqlkit.migrate.schema.Domain;
import dev.dsqlkit.migrate.schema.Function;
import dev.dsqlkit.migrate.schema.Grant;
import dev.dsqlkit.migrate.schema.Schema;
import dev.dsqlkit.migrate.schema.Sequence;
import dev.dsqlkit.migrate.schema.Table;
import dev.dsqlkit.migrate.schema.View;
import dev.dsqlkit.migrate.script.ScriptReader;
import dev.dsqlkit.migrate.script.ScriptStatement;
import dev.dsqlkit.migrate.script.Span;
import dev.dsqlkit.migrate.verify.ScriptSource;
import dev.dsqlkit.sql.QualifiedName;
import dev.dsqlkit.sql.SqlStatement;
import dev.dsqlkit.sql.StatementKind;
import dev.dsqlkit.sql.Token;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads files that describe a schema. The order of files and statements does not matter, and every
 * problem is reported, not only the first.
 */
public final class SchemaFiles {
  /** Each kind needs those before it. */
  private static final List<StatementKind> ORDER =
      List.of(
          StatementKind.CREATE_SCHEMA,
          StatementKind.CREATE_DOMAIN,
          StatementKind.CREATE_SEQ,
          StatementKind.CREATE,
          StatementKind.INDEX,
          StatementKind.ALTER_TABLE,
          StatementKind.ALTER_SEQ,
          StatementKind.CREATE_FUNCTION,
          StatementKind.VIEW,
          StatementKind.COMMENT,
          StatementKind.GRANT);

  /** What dumps begin with, and what says nothing about the schema. */
  private static final Set<StatementKind> PASSED_OVER =
      Set.of(
          StatementKind.VARIABLE_SET,
          StatementKind.TRANSACTION,
          StatementKind.SELECT,
          StatementKind.ALTER_OWNER,
          StatementKind.CALL);

  final Set<String> schemas = new TreeSet<>();
  final Map<QualifiedName, TableBuilder> tables = new LinkedHashMap<>();
  final Map<QualifiedName, Sequence> sequences = new LinkedHashMap<>();
  final Map<QualifiedName, View> views = new LinkedHashMap<>();
  final Map<String, Function> functions = new LinkedHashMap<>();
  final Map<QualifiedName, Domain> domains = new LinkedHashMap<>();
  final Set<Grant> grants = new java.util.LinkedHashSet<>();

  private final Map<StatementKind, List<Placed>> statements = new EnumMap<>(StatementKind.class);
  private final List<SchemaProblem> problems = new ArrayList<>();
  private final StatementReaders readers = new StatementReaders(this);

  /** A statement of a file. */
  record Placed(String file, ScriptStatement statement) {
    SqlStatement sql() {
      return statement.sql();
    }
  }

  /**
   * What files describe.
   *
   * @param problems what could not be read; the schema is not complete then
   */
  public record Described(Schema schema, List<SchemaProblem> problems) {}

  private SchemaFiles() {}

  /** Reads all of the files. */
  public static Described read(List<ScriptSource> files) throws IOException {
    SchemaFiles reader = new SchemaFiles();
    for (ScriptSource file : files) {
      reader.sort(file);
    }
    for (StatementKind kind : ORDER) {
      for (Placed placed : reader.statements.getOrDefault(kind, List.of())) {
        reader.apply(placed);
      }
    }
    return new Described(reader.schema(), List.copyOf(reader.problems));
  }

  private void sort(ScriptSource file) throws IOException {
    try (Reader in = file.open().open()) {
      ScriptReader reader = new ScriptReader(in, false);
      ScriptStatement statement = reader.next();
      while (statement != null) {
        Placed placed = new Placed(file.name(), statement);
        StatementKind kind = statement.sql().kind();
        if (ORDER.contains(kind)) {
          statements.computeIfAbsent(kind, any -> new ArrayList<>()).add(placed);
        } else if (!PASSED_OVER.contains(kind)) {
          problem(
              placed,
              new UnreadException(
                  null,
                  "this statement does not describe a schema",
                  "Keep schema files to CREATE, ALTER TABLE ... ADD, COMMENT and GRANT."));
        }
        statement = reader.next();
      }
    }
  }

  private void apply(Placed placed) {
    try {
      readers.read(placed);
    } catch (UnreadException e) {
      problem(placed, e);
    }
  }

  private void problem(Placed placed, UnreadException cause) {
    ScriptStatement statement = placed.statement();
    Token at = cause.at();
    int start = at == null ? statement.sql().start() : at.start();
    int end = at == null ? statement.sql().tokens().get(0).end() : at.end();
    Span span = statement.span(start, end);
    problems.add(new SchemaProblem(placed.file(), span, cause.text(), cause.hint()));
  }

  private Schema schema() {
    Map<QualifiedName, Table> built = new LinkedHashMap<>();
    for (TableBuilder table : tables.values()) {
      Placed placed = readers.definition(table.name());
      try {
        built.put(table.name(), table.build());
      } catch (UnreadException e) {
        problem(placed, e);
      }
    }
    return new Schema(
        schemas,
        PrimaryKeysMeant.in(built),
        sequences,
        views,
        functions,
        domains,
        grants,
        Map.of());
  }

  /** {@code public} is where names without a schema are. */
  static QualifiedName full(QualifiedName name) {
    return name.schema() == null ? new QualifiedName("public", name.name()) : name;
  }
}
