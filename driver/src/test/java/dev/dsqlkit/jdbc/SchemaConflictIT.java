package dev.dsqlkit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** DDL of one connection fails the others once, where that is wanted. */
class SchemaConflictIT {
  private static final String URL = "jdbc:dsql:embedded:schema_conflict";
  private static final String ON = URL + "?schemaConflicts=after-ddl&retry=off";
  private static final String OC001 =
      "40001 ERROR: schema has been updated by another transaction (OC001)";
  private static final String FAILED =
      "25P02 ERROR: current transaction is aborted, commands ignored until end of transaction block";

  private Connection admin;
  private Connection session;

  @BeforeEach
  void open() throws SQLException {
    admin = DriverManager.getConnection(URL);
    run(admin, "DROP TABLE IF EXISTS t");
    run(admin, "CREATE TABLE t (id int PRIMARY KEY)");
    run(admin, "DROP TABLE IF EXISTS other");
    run(admin, "CREATE TABLE other (id int)");
    session = DriverManager.getConnection(ON);
  }

  @AfterEach
  void close() throws SQLException {
    session.close();
    admin.close();
  }

  private static String run(Connection connection, String sql) {
    return answer(
        () -> {
          try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
          }
        });
  }

  private static String answer(RowWrite call) {
    try {
      call.run();
      return "ok";
    } catch (SQLException e) {
      return e.getSQLState() + " " + e.getMessage();
    }
  }

  private void changeSchema() {
    assertThat(run(admin, "ALTER TABLE other ADD COLUMN v" + System.nanoTime() + " int"))
        .isEqualTo("ok");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ALTER TABLE other ADD COLUMN v int",
        "DROP TABLE other",
        "CREATE INDEX ASYNC ON other (id)",
        "GRANT SELECT ON other TO public",
        "BEGIN; ALTER TABLE other ADD COLUMN v int; COMMIT"
      })
  void failsTheNextStatementOfTheOthersOnce(String ddl) {
    assertThat(run(admin, ddl)).isEqualTo("ok");

    assertThat(run(session, "SELECT 1")).isEqualTo(OC001);
    assertThat(run(session, "SELECT 1")).isEqualTo("ok");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INSERT INTO other VALUES (1)",
        "ALTER TABLE nowhere ADD COLUMN v int",
        "BEGIN; ALTER TABLE other ADD COLUMN v int; ROLLBACK"
      })
  void whatChangesNoSchemaFailsNobody(String sql) {
    run(admin, sql);

    assertThat(run(session, "SELECT 1")).isEqualTo("ok");
  }

  @Test
  void ddlInATransactionCountsAtItsCommit() throws SQLException {
    admin.setAutoCommit(false);
    run(admin, "ALTER TABLE other ADD COLUMN v int");
    assertThat(run(session, "SELECT 1")).isEqualTo("ok");
    admin.rollback();
    assertThat(run(session, "SELECT 1")).isEqualTo("ok");
    run(admin, "SELECT 1");
    admin.commit();
    assertThat(run(session, "SELECT 1")).isEqualTo("ok");

    run(admin, "ALTER TABLE other ADD COLUMN v int");
    assertThat(run(session, "SELECT 1")).isEqualTo("ok");
    admin.commit();

    assertThat(run(session, "SELECT 1")).isEqualTo(OC001);
  }

  @Test
  void severalChangesFailOneStatement() {
    changeSchema();
    changeSchema();

    assertThat(run(session, "SELECT 1")).isEqualTo(OC001);
    assertThat(run(session, "SELECT 1")).isEqualTo("ok");
  }

  @Test
  void theOwnDdlAndConnectionsThatComeLaterAreNotHit() throws SQLException {
    assertThat(run(session, "ALTER TABLE other ADD COLUMN v int")).isEqualTo("ok");
    assertThat(run(session, "SELECT 1")).isEqualTo("ok");

    try (Connection later = DriverManager.getConnection(ON)) {
      assertThat(run(later, "SELECT 1")).isEqualTo("ok");
    }
  }

  @Test
  void nobodyIsHitWithoutTheProperty() throws SQLException {
    try (Connection plain = DriverManager.getConnection(URL + "?retry=off")) {
      changeSchema();

      assertThat(run(plain, "SELECT 1")).isEqualTo("ok");
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theTransactionOfTheStatementFails(boolean atItsBegin) throws SQLException {
    session.setAutoCommit(false);
    if (!atItsBegin) {
      run(session, "INSERT INTO t VALUES (1)");
    }
    changeSchema();

    assertThat(run(session, "SELECT 1")).isEqualTo(OC001);
    assertThat(run(session, "SELECT 1")).isEqualTo(FAILED);
    session.rollback();
    assertThat(run(session, "SELECT 1")).isEqualTo("ok");
  }

  @Test
  void aBatchFails() throws SQLException {
    changeSchema();

    try (Statement batch = session.createStatement()) {
      batch.addBatch("INSERT INTO t VALUES (1)");
      batch.addBatch("INSERT INTO t VALUES (2)");
      assertThat(answer(batch::executeBatch)).startsWith("40001 Batch entry 0").contains("OC001");
      assertThat(answer(batch::clearBatch)).isEqualTo("ok");
    }
    assertThat(run(session, "INSERT INTO t VALUES (1)")).isEqualTo("ok");
  }

  @Test
  void commitFailsAndNothingIsCommitted() throws SQLException {
    session.setAutoCommit(false);
    run(session, "INSERT INTO t VALUES (1)");
    changeSchema();

    assertThat(answer(session::commit)).isEqualTo(OC001);
    assertThat(run(session, "INSERT INTO t VALUES (1)")).isEqualTo("ok");
    assertThat(answer(session::commit)).isEqualTo("ok");
  }

  @Test
  void commitAsTextFails() {
    run(session, "BEGIN");
    run(session, "INSERT INTO t VALUES (1)");
    changeSchema();

    assertThat(run(session, "COMMIT")).isEqualTo(OC001);
    assertThat(run(session, "INSERT INTO t VALUES (1)")).isEqualTo("ok");
  }

  @Test
  void rollbackDoesNotFail() throws SQLException {
    session.setAutoCommit(false);
    run(session, "INSERT INTO t VALUES (1)");
    changeSchema();

    assertThat(run(session, "ROLLBACK")).isEqualTo("ok");
    assertThat(run(session, "SELECT 1")).isEqualTo(OC001);
  }

  @Test
  void aTransactionThatStandsInTheWayOfTheDdlFailsOnce() throws SQLException {
    session.setAutoCommit(false);
    run(session, "INSERT INTO other VALUES (1)");
    changeSchema();

    assertThat(run(session, "SELECT 1")).isEqualTo(OC001);
    session.rollback();
    assertThat(run(session, "SELECT 1")).isEqualTo("ok");
  }

  @Test
  void replayHidesIt() throws SQLException {
    try (Connection retrying = DriverManager.getConnection(URL + "?schemaConflicts=after-ddl")) {
      retrying.setAutoCommit(false);
      run(retrying, "INSERT INTO t VALUES (1)");
      changeSchema();
      assertThat(run(retrying, "INSERT INTO t VALUES (2)")).isEqualTo("ok");
      changeSchema();

      assertThat(answer(retrying::commit)).isEqualTo("ok");
    }
    assertThat(run(admin, "INSERT INTO t VALUES (1)")).startsWith("23505");
    assertThat(run(admin, "INSERT INTO t VALUES (2)")).startsWith("23505");
  }
}
