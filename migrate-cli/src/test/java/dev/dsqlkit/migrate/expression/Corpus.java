package dev.dsqlkit.migrate.expression;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The expressions of src/test/resources/expression and the tables that they name. */
final class Corpus {
  static final String TABLE = "corpus";

  static final Map<String, String> COLUMNS =
      columns(
          """
          id bigint, i integer, s smallint, n numeric, p numeric(10,2), r real,
          f double precision, b boolean, t text, v character varying(20), w character varying,
          c character(3), d date, ts timestamp without time zone, tz timestamp with time zone,
          tm time without time zone, iv interval, u uuid, j json, jb jsonb, by bytea, ta text[],
          ia integer[], va character varying[], bt bit(4), ip inet
          """);

  static final Map<String, Map<String, String>> RELATIONS =
      Map.of(
          "orders",
          columns(
              """
              id bigint, customer_id bigint, total numeric(12,2), status character varying(10),
              note text, placed timestamp with time zone, tags text[], data jsonb
              """),
          "customers",
          columns("id bigint, name character varying(50), email text, active boolean"),
          "nodes",
          columns("id bigint, parent bigint"),
          "Odd Names",
          columns("select integer, Mixed Case text"));

  private Corpus() {}

  private static Map<String, String> columns(String list) {
    Map<String, String> columns = new LinkedHashMap<>();
    for (String column : list.split(",(?![0-9])", -1)) {
      String text = column.strip().replace('\n', ' ');
      int gap = text.startsWith("Mixed") ? text.lastIndexOf(' ') : text.indexOf(' ');
      columns.put(text.substring(0, gap), text.substring(gap + 1));
    }
    return columns;
  }

  static Surroundings surroundings() {
    return Surroundings.unknown()
        .withColumns(COLUMNS)
        .withRelations(name -> Optional.ofNullable(RELATIONS.get(name)));
  }

  static List<String> lines(String file) {
    return text(file).lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
  }

  static String text(String file) {
    String name = "/expression/" + file;
    try (InputStream resource = Objects.requireNonNull(Corpus.class.getResourceAsStream(name))) {
      return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(name, e);
    }
  }

  /** The two sides of a line such as {@code type | expression}. */
  static String[] sides(String line) {
    int bar = (" " + line + " ").indexOf(" | ");
    return new String[] {
      line.substring(0, Math.max(0, bar - 1)).strip(),
      line.substring(Math.min(bar + 1, line.length())).strip()
    };
  }

  /** A PostgreSQL with the tables of the corpus. */
  static ScratchSchema server() throws SQLException {
    ScratchSchema server = ScratchSchema.open("jdbc:dsql:embedded:expressions");
    server.addTable(TABLE, COLUMNS);
    for (Map.Entry<String, Map<String, String>> relation : RELATIONS.entrySet()) {
      server.addTable("public.\"" + relation.getKey() + "\"", relation.getValue());
    }
    server.prepare("CREATE SEQUENCE public.seq");
    return server;
  }
}
