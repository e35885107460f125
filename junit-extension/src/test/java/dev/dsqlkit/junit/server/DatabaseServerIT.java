package dev.dsqlkit.junit.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dsqlkit.junit.schema.Definition;
import dev.dsqlkit.junit.schema.DefinitionException;
import dev.dsqlkit.server.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TimeZone;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseServerIT {
  private static final String ORDERS = "CREATE TABLE orders (id int PRIMARY KEY, note text);";

  private final TestServer server = Definitions.embedded();
  @TempDir private Path directory;

  @Test
  void makesADatabaseInDsqlMode() throws SQLException {
    try (TestDatabase database = server.create(Definitions.EMPTY)) {
      assertThatThrownBy(() -> Sql.run(database, "TRUNCATE orders"))
          .hasMessageContaining("unsupported statement: Truncate");
    }
  }

  @Test
  void putsTheSchemaAndTheSeedIntoEachDatabase() throws Exception {
    Definition definition =
        Definitions.of(directory, ORDERS, "INSERT INTO orders VALUES (1, 'first');");

    for (int i = 0; i < 3; i++) {
      try (TestDatabase database = server.create(definition)) {
        assertThat(Sql.column(database, "SELECT note FROM orders")).containsExactly("first");
        Sql.run(database, "INSERT INTO orders VALUES (2, 'second')");
      }
    }
  }

  @Test
  void readsTimesOfASeedInUtcWhateverTheZoneOfTheMachine() throws Exception {
    TimeZone before = TimeZone.getDefault();
    TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
    try (TestDatabase database =
            server.create(
                Definitions.of(
                    directory,
                    "CREATE TABLE days (s timestamptz, d timestamptz DEFAULT '2026-01-02 00:00')",
                    "INSERT INTO days (s) VALUES ('2026-01-02 00:00')"));
        Connection backDoor = database.backDoor()) {
      assertThat(
              Sql.column(
                  backDoor,
                  "SELECT (x AT TIME ZONE 'UTC')::text FROM days, LATERAL (VALUES (s), (d)) v (x)"))
          .containsExactly("2026-01-02 00:00:00", "2026-01-02 00:00:00");
      assertThat(Sql.column(backDoor, "SHOW TimeZone")).containsExactly("UTC");
    } finally {
      TimeZone.setDefault(before);
    }
  }

  @Test
  void passesTheRulesAtTheBackDoor() throws Exception {
    try (TestDatabase database = server.create(Definitions.of(directory, ORDERS, "SELECT 1"));
        Connection backDoor = database.backDoor()) {
      Sql.run(backDoor, "TRUNCATE orders");

      assertThat(backDoor.getCatalog()).isEqualTo(database.name());
    }
  }

  @Test
  void dropsADatabaseThatIsConnectedTo() throws Exception {
    TestDatabase database = server.create(Definitions.EMPTY);
    try (TestDatabase other = server.create(Definitions.EMPTY);
        Connection connection = Sql.connect(database)) {
      database.close();

      ((DatabaseServer) server).databases().awaitBackground();

      assertThat(Sql.column(other, named(database.name()))).isEmpty();
      assertThat(connection.isValid(1)).isFalse();
    }
  }

  @Test
  void makesOneTemplateForManyThreads() throws Exception {
    Definition definition = Definitions.of(directory, ORDERS, "INSERT INTO orders VALUES (1)");
    int threads = 20;
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    List<Future<TestDatabase>> made = new ArrayList<>();

    for (int i = 0; i < threads; i++) {
      made.add(pool.submit(() -> server.create(definition)));
    }

    Set<String> names = new HashSet<>();
    for (Future<TestDatabase> future : made) {
      try (TestDatabase database = future.get()) {
        names.add(database.name());
        assertThat(Sql.column(database, "SELECT id FROM orders")).containsExactly("1");
      }
    }
    pool.shutdown();
    assertThat(names).hasSize(threads);
  }

  @Test
  void makesCopiesInAdvanceOnlyOfWhatIsWantedOften() throws Exception {
    Definition definition = Definitions.of(directory, ORDERS, "INSERT INTO orders VALUES (9)");
    DatabaseServer own =
        new DatabaseServer(
            new Databases(Postgres.of(EmbeddedPostgres.shared(), "the embedded PostgreSQL")));
    try (TestDatabase first = own.create(definition)) {
      String run = first.name().substring(0, 11);
      String made = "SELECT count(*) FROM pg_database WHERE datname LIKE '" + run + "%'";
      own.databases().awaitBackground();
      // Two templates and one copy.
      assertThat(Sql.column(first, made)).containsExactly("3");
      assertThat(first.reset()).isTrue();
      own.databases().awaitBackground();
      assertThat(Sql.column(first, made)).containsExactly("3");

      try (TestDatabase second = own.create(definition)) {
        own.databases().awaitBackground();
        assertThat(Sql.column(second, made)).containsExactly("5");
      }
    }
    own.databases().dropAll();
  }

  @Test
  void makesATemplateAnewWhenAFileHasChanged() throws Exception {
    try (TestDatabase before = server.create(Definitions.of(directory, ORDERS, "SELECT 1"))) {
      assertThat(Sql.column(before, "SELECT id FROM orders")).isEmpty();
    }

    Definition changed = Definitions.of(directory, ORDERS, "INSERT INTO orders VALUES (7)");

    try (TestDatabase after = server.create(changed)) {
      assertThat(Sql.column(after, "SELECT id FROM orders")).containsExactly("7");
    }
  }

  @Test
  void triesAgainAfterAFailure() throws Exception {
    Path prerequisite = directory.resolve("prerequisite");
    Definition definition =
        Definitions.of(directory, ORDERS, "COPY orders FROM '" + prerequisite + "'");
    assertThatThrownBy(() -> server.create(definition))
        .isInstanceOf(DefinitionException.class)
        .hasMessageContaining("seed.sql:1");

    writeForServer(prerequisite, "5\t\\N\n");

    try (TestDatabase database = server.create(definition)) {
      assertThat(Sql.column(database, "SELECT id FROM orders")).containsExactly("5");
    }
  }

  /** The server may run as another user. */
  private void writeForServer(Path file, String text) throws IOException {
    Files.writeString(file, text);
    for (Path path = file; path.startsWith(directory); path = path.getParent()) {
      path.toFile().setReadable(true, false);
      path.toFile().setExecutable(true, false);
    }
  }

  private static String named(String database) {
    return "SELECT datname FROM pg_database WHERE datname = '" + database + "'";
  }
}
