package dev.dsqlkit.migrate.live;

import dev.dsqlkit.migrate.schema.Domain;
import dev.dsqlkit.migrate.schema.Function;
import dev.dsqlkit.migrate.schema.Grant;
import dev.dsqlkit.migrate.schema.Job;
import dev.dsqlkit.migrate.schema.Schema;
import dev.dsqlkit.migrate.schema.Sequence;
import dev.dsqlkit.migrate.schema.Table;
import dev.dsqlkit.migrate.schema.View;
import dev.dsqlkit.sql.QualifiedName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads a whole schema in ten queries, whatever its size. They are single statements outside of a
 * transaction, so that each sees what is committed.
 */
public final class LiveSchema {
  private final Catalog catalog;

  private LiveSchema(Connection connection) {
    this.catalog = new Catalog(connection);
  }

  /**
   * Reads everything but the schemas of PostgreSQL and {@code sys}.
   *
   * @param withGrants whether privileges are read too
   */
  public static Schema read(Connection connection, boolean withGrants) throws SQLException {
    return new LiveSchema(connection).schema(withGrants);
  }

  private Schema schema(boolean withGrants) throws SQLException {
    return new Schema(
        schemas(),
        tables(),
        sequences(),
        views(),
        functions(),
        domains(),
        withGrants ? grants() : Set.of(),
        jobs());
  }

  private Set<String> schemas() throws SQLException {
    Set<String> schemas = new TreeSet<>();
    catalog.each(
        "schemas",
        row -> {
          if (!row.text("nspname").equals("public")) {
            schemas.add(row.text("nspname"));
          }
        });
    return schemas;
  }

  private Map<QualifiedName, Table> tables() throws SQLException {
    Map<Long, TableRows> tables = new LinkedHashMap<>();
    catalog.each(
        "columns",
        row -> tables.computeIfAbsent(row.number("relid"), any -> new TableRows(row)).column(row));
    catalog.each(
        "constraints",
        row -> {
          TableRows table = tables.get(row.number("relid"));
          if (table != null) {
            table.constraint(row);
          }
        });
    catalog.each(
        "indexes",
        row -> {
          TableRows table = tables.get(row.number("relid"));
          if (table != null) {
            table.index(row);
          }
        });
    Map<QualifiedName, Table> result = new LinkedHashMap<>();
    tables.values().forEach(rows -> result.put(rows.name(), rows.table()));
    return result;
  }

  private Map<QualifiedName, Sequence> sequences() throws SQLException {
    Map<QualifiedName, Sequence> sequences = new LinkedHashMap<>();
    catalog.each(
        "sequences",
        row -> {
          QualifiedName name = row.name();
          sequences.put(
              name,
              new Sequence(
                  name,
                  row.settings(),
                  row.optional("owner"),
                  row.optional("comment"),
                  row.none()));
        });
    return sequences;
  }

  private Map<QualifiedName, View> views() throws SQLException {
    Map<QualifiedName, View> views = new LinkedHashMap<>();
    catalog.each("views", row -> views.put(row.name(), row.view()));
    return views;
  }

  private Map<String, Function> functions() throws SQLException {
    Map<String, Function> functions = new LinkedHashMap<>();
    catalog.each(
        "functions",
        row -> {
          String signature = row.name() + "(" + row.text("arguments") + ")";
          functions.put(
              signature,
              new Function(
                  row.name(),
                  signature,
                  row.text("definition").strip(),
                  row.optional("comment"),
                  row.none()));
        });
    return functions;
  }

  private Map<QualifiedName, Domain> domains() throws SQLException {
    Map<QualifiedName, Domain> domains = new LinkedHashMap<>();
    catalog.each(
        "domains",
        row ->
            domains.merge(
                row.name(),
                row.domain(),
                (one, next) ->
                    new Domain(
                        one.name(),
                        one.type(),
                        one.notNull(),
                        one.defaultValue(),
                        java.util.stream.Stream.concat(
                                one.checks().stream(), next.checks().stream())
                            .toList(),
                        one.comment(),
                        one.wishes())));
    return domains;
  }

  private Set<Grant> grants() throws SQLException {
    Set<Grant> grants = new LinkedHashSet<>();
    catalog.each(
        "grants",
        row ->
            grants.add(
                new Grant(
                    row.text("privilege"),
                    row.text("object"),
                    row.text("grantee"),
                    row.flag("grantable"))));
    return grants;
  }

  private Map<String, Job> jobs() throws SQLException {
    Map<String, Job> jobs = new LinkedHashMap<>();
    catalog.each(
        "jobs",
        row ->
            jobs.put(
                row.text("job_id"),
                new Job(
                    row.text("job_id"),
                    row.text("status"),
                    row.text("job_type"),
                    row.optional("object_name").orElse(""),
                    row.optional("details").orElse(""))));
    return jobs;
  }
}
