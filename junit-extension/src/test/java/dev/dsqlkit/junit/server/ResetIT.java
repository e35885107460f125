package dev.dsqlkit.junit.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResetIT {
  private static final String SCHEMA =
      """
      CREATE TABLE lines (
        order_id int REFERENCES orders (id), position int, PRIMARY KEY (order_id, position));
      CREATE TABLE orders (id int PRIMARY KEY, parent int REFERENCES orders (id), note text);
      CREATE TABLE audit (
        id bigint GENERATED ALWAYS AS IDENTITY (CACHE 65536) PRIMARY KEY, what text);
      CREATE SEQUENCE numbers CACHE 1;
      CREATE TABLE empty (id int PRIMARY KEY, twice int GENERATED ALWAYS AS (id * 2) STORED);
      """;
  private static final String SEED =
      """
      INSERT INTO orders VALUES (2, NULL, E'a\\tb'), (1, 2, NULL);
      INSERT INTO lines VALUES (1, 1), (1, 2), (2, 1);
      INSERT INTO audit (what) VALUES ('seed');
      SELECT nextval('numbers'), nextval('numbers');
      """;

  private final TestServer server = Definitions.embedded();
  @TempDir private Path directory;
  private TestDatabase database;

  @BeforeEach
  void create() throws Exception {
    database = server.create(Definitions.of(directory, SCHEMA, SEED));
  }

  @AfterEach
  void drop() throws SQLException {
    database.close();
  }

  @Test
  void bringsTheRowsBack() throws SQLException {
    List<String> before = contents();
    for (int i = 0; i < 3; i++) {
      Sql.run(
          database,
          "DELETE FROM lines WHERE order_id = 1",
          "DELETE FROM orders WHERE id = 1",
          "UPDATE orders SET note = 'changed'",
          "INSERT INTO orders VALUES (3, 3, 'new')",
          "INSERT INTO empty VALUES (1)");
      assertThat(contents()).isNotEqualTo(before);

      assertThat(database.reset()).isTrue();

      assertThat(contents()).isEqualTo(before);
    }
  }

  private List<String> contents() throws SQLException {
    return Sql.column(
        database,
        "SELECT 'o' || o::text FROM orders o UNION ALL SELECT 'l' || l::text FROM lines l"
            + " UNION ALL SELECT 'e' || e::text FROM empty e ORDER BY 1");
  }

  @Test
  void bringsSequencesBackThoughSessionsHaveTakenValuesInAdvance() throws SQLException {
    try (Connection one = Sql.connect(database);
        Connection other = Sql.connect(database)) {
      String insert = "INSERT INTO audit (what) VALUES ('test') RETURNING id";
      String number = "SELECT nextval('numbers')";
      String first = Sql.column(one, insert).get(0);
      assertThat(Sql.column(one, number)).containsExactly("3");

      assertThat(database.reset()).isTrue();

      assertThat(Sql.column(one, insert)).containsExactly(first);
      assertThat(Sql.column(other, number)).containsExactly("3");
      // A change of the catalog that the reset made itself is none of the schema.
      assertThat(database.reset()).isTrue();
      assertThat(Sql.column(other, insert)).containsExactly(first);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE TABLE more (id int PRIMARY KEY)",
        "ALTER TABLE orders ADD COLUMN more int",
        "ALTER TABLE orders RENAME COLUMN note TO remark",
        "ALTER TABLE orders ALTER COLUMN note SET DEFAULT 'none'",
        "DROP TABLE empty",
        "CREATE INDEX ASYNC by_note ON orders (note)",
        "CREATE VIEW noted AS SELECT note FROM orders",
        "CREATE FUNCTION one() RETURNS int LANGUAGE sql AS 'SELECT 1'",
        "CREATE SCHEMA shop",
        "CREATE DOMAIN name AS text",
        "CREATE SEQUENCE other CACHE 1",
        "ALTER SEQUENCE numbers INCREMENT 5",
        "GRANT SELECT ON orders TO PUBLIC",
      })
  void noticesAChangeOfTheSchema(String ddl) throws SQLException {
    assertThat(database.reset()).isTrue();
    Sql.run(database, ddl);

    assertThat(database.reset()).isFalse();
  }

  @Test
  void isNotDisturbedByStatistics() throws SQLException {
    try (Connection backDoor = database.backDoor()) {
      Sql.run(backDoor, "VACUUM", "ANALYZE");
    }
    assertThat(database.reset()).isTrue();
  }

  @Test
  void endsATransactionThatWasLeftOpen() throws SQLException {
    try (Connection left = database.backDoor()) {
      left.setAutoCommit(false);
      Sql.run(left, "UPDATE orders SET note = 'left'");

      assertThat(database.reset()).isTrue();

      assertThatThrownBy(() -> Sql.run(left, "SELECT 1")).isInstanceOf(SQLException.class);
    }
    assertThat(database.reset()).isTrue();
  }

  @Test
  void leavesAnIdleTransactionAloneThatOnlyReads() throws SQLException {
    try (Connection reader = database.backDoor();
        Connection writer = database.backDoor()) {
      reader.setAutoCommit(false);
      Sql.run(reader, "SELECT * FROM orders");
      writer.setAutoCommit(false);
      Sql.run(writer, "UPDATE orders SET note = 'left'");

      assertThat(database.reset()).isTrue();

      assertThat(Sql.column(reader, "SELECT count(*) FROM orders")).containsExactly("2");
    }
  }

  @Test
  void tellsOfAStatementThatStillRuns() throws Exception {
    try (Connection left = database.backDoor()) {
      left.setAutoCommit(false);
      Sql.run(left, "UPDATE orders SET note = 'left'");
      Thread busy = new Thread(() -> sleepOnServer(left));
      busy.start();
      awaitBusy();

      assertThatThrownBy(() -> database.reset())
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("cannot be brought back")
          .hasMessageContaining("Let all threads of a test end with it");

      left.abort(Runnable::run);
      Sql.column(
          database,
          "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE '%pg_sleep(60)%'"
              + " AND pid <> pg_backend_pid()");
      busy.join();
    }
  }

  private static void sleepOnServer(Connection connection) {
    try {
      Sql.run(connection, "SELECT pg_sleep(60)");
    } catch (SQLException e) {
      // The test cuts the connection.
    }
  }

  private void awaitBusy() throws SQLException {
    String busy =
        "SELECT 1 FROM pg_stat_activity WHERE query LIKE '%pg_sleep(60)%' AND state = 'active' AND"
            + " pid <> pg_backend_pid()";
    while (Sql.column(database, busy).isEmpty()) {
      Thread.onSpinWait();
    }
  }

  @Test
  void fillsTablesWhoseForeignKeysGoInACircle() throws Exception {
    try (TestDatabase circle =
        server.create(
            Definitions.of(
                directory,
                "CREATE TABLE a (id int PRIMARY KEY, b int)",
                """
                CREATE TABLE b (id int PRIMARY KEY, a int REFERENCES a (id));
                ALTER TABLE a ADD FOREIGN KEY (b) REFERENCES b (id);
                INSERT INTO a VALUES (1, NULL);
                INSERT INTO b VALUES (2, 1);
                UPDATE a SET b = 2;
                """))) {
      Sql.run(circle, "UPDATE a SET b = NULL", "DELETE FROM b");

      assertThat(circle.reset()).isTrue();

      assertThat(Sql.column(circle, "SELECT a.b FROM a JOIN b ON b.a = a.id")).containsExactly("2");
    }
  }

  @Test
  void firesNoTriggers() throws Exception {
    try (TestDatabase audited =
        server.create(
            Definitions.of(
                directory,
                "CREATE TABLE a (id int PRIMARY KEY); CREATE TABLE log (id int)",
                """
                INSERT INTO a VALUES (1);
                CREATE FUNCTION log() RETURNS trigger LANGUAGE plpgsql
                  AS 'BEGIN INSERT INTO log VALUES (1); RETURN NULL; END';
                CREATE TRIGGER log AFTER INSERT OR DELETE ON a FOR EACH ROW EXECUTE FUNCTION log();
                """))) {
      assertThat(audited.reset()).isTrue();

      assertThat(Sql.column(audited, "SELECT id FROM log")).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"'', true", "'SELECT setval(''n'', 9223372036854775807)', false"})
  void takesASequenceAtItsLimitBackOrGivesUp(String seed, boolean used) throws Exception {
    try (TestDatabase limited =
        server.create(Definitions.of(directory, "CREATE SEQUENCE n CACHE 1", seed))) {
      Sql.run(limited, "SELECT setval('n', 9223372036854775806)", "SELECT nextval('n')");

      // It is at its end already where the seed has used it up.
      assertThat(limited.reset()).isTrue();

      if (used) {
        assertThat(Sql.column(limited, "SELECT nextval('n')")).containsExactly("1");
      }
      Sql.run(limited, "SELECT setval('n', 7)");
      assertThat(limited.reset()).isEqualTo(used);
    }
  }

  @Test
  void givesUpWhereABackgroundJobIsLeft() throws SQLException {
    Sql.run(database, "CREATE INDEX ASYNC by_note ON orders (note)");
    Sql.run(database, "DROP INDEX by_note");
    assertThat(Sql.column(database, "SELECT count(*) FROM sys.jobs")).isNotEqualTo(List.of("0"));

    assertThat(database.reset()).isFalse();
  }

  @Test
  void isRefusedAfterTheDrop() throws SQLException {
    database.close();

    assertThatThrownBy(() -> database.reset()).hasMessageContaining("has been dropped");
  }
}
