package dev.dsqlkit.migrate.fix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.dsqlkit.server.EmbeddedPostgres;
import dev.dsqlkit.sql.Edit;
import dev.dsqlkit.sql.Rewrite;
import dev.dsqlkit.sql.SqlReader;
import dev.dsqlkit.sql.SqlStatement;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs what the cases were, on PostgreSQL, and what became of them, on PostgreSQL in DSQL mode, and
 * compares what the two have made.
 */
class FixedScriptsIT {
  private static final String FIXED = "jdbc:dsql:embedded:fixed_scripts?compat=off";

  /** Connections of pgjdbc to the two databases. */
  private static Connection original;

  private static Connection fixed;

  static List<FixCase> cases() {
    return FixCase.all().stream()
        .filter(fixCase -> fixCase.has("after") && !fixCase.has("skip"))
        .toList();
  }

  @BeforeAll
  static void connect() throws Exception {
    EmbeddedPostgres server = EmbeddedPostgres.shared();
    try (Connection first = plain(server, "postgres")) {
      run(first, "DROP DATABASE IF EXISTS original_scripts; CREATE DATABASE original_scripts");
    }
    DriverManager.getConnection(FIXED).close(); // makes the database
    original = plain(server, "original_scripts");
    fixed = plain(server, "fixed_scripts");
  }

  /** A connection without the driver and its rules. */
  private static Connection plain(EmbeddedPostgres server, String database) throws SQLException {
    String url = "jdbc:postgresql://%s:%d/%s".formatted(server.host(), server.port(), database);
    return DriverManager.getConnection(url, server.user(), server.password());
  }

  @AfterAll
  static void disconnect() throws SQLException {
    original.close();
    fixed.close();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void runsAndMakesTheSame(FixCase fixCase) throws SQLException {
    empty(fixed);
    run(fixed, fixCase.part("setup"));
    runAtLevel(fixCase);
    List<String> made = SchemaSnapshot.of(fixed);

    assumeThat(fixCase.has("only")).as(fixCase.part("only")).isFalse();
    empty(original);
    run(original, fixCase.part("setup"));
    run(original, withoutAsync(fixCase.before()));
    String differences = differences(SchemaSnapshot.of(original), made);

    assertThat(differences).isEqualTo(fixCase.part("differs"));
    if (isSafe(fixCase)) {
      assertThat(differences).isEmpty();
    }
  }

  private static boolean isSafe(FixCase fixCase) {
    return fixCase.part("change").lines().allMatch(line -> line.startsWith("SAFE"));
  }

  private static void runAtLevel(FixCase fixCase) throws SQLException {
    String level = fixCase.has("level") ? "&level=" + fixCase.part("level") : "";
    try (Connection dsql = DriverManager.getConnection(FIXED + level)) {
      run(dsql, fixCase.after());
    }
  }

  /** As PostgreSQL takes it. */
  private static String withoutAsync(String script) {
    List<Edit> edits =
        SqlReader.read(script).stream()
            .flatMap(sql -> sql.asyncToken().stream())
            .map(async -> Edit.replace(async, ""))
            .toList();
    return Rewrite.apply(script, edits);
  }

  private static void run(Connection database, String script) throws SQLException {
    for (SqlStatement sql : SqlReader.read(script)) {
      try (Statement statement = database.createStatement()) {
        statement.execute(sql.text());
      }
    }
  }

  private static void empty(Connection database) throws SQLException {
    run(database, "ROLLBACK; DISCARD ALL");
    List<String> schemas = new ArrayList<>();
    try (Statement statement = database.createStatement();
        ResultSet names =
            statement.executeQuery(
                "SELECT quote_ident(nspname) FROM pg_namespace WHERE nspname !~ '^pg_'"
                    + " AND nspname NOT IN ('information_schema', 'sys')")) {
      while (names.next()) {
        schemas.add(names.getString(1));
      }
    }
    for (String schema : schemas) {
      run(database, "DROP SCHEMA %s CASCADE".formatted(schema));
    }
    run(database, "CREATE SCHEMA public");
  }

  private static String differences(List<String> before, List<String> after) {
    List<String> gone = new ArrayList<>(before);
    after.forEach(gone::remove);
    List<String> come = new ArrayList<>(after);
    before.forEach(come::remove);
    return Stream.concat(
            gone.stream().map(line -> "- " + line), come.stream().map(line -> "+ " + line))
        .collect(Collectors.joining("\n"));
  }
}
