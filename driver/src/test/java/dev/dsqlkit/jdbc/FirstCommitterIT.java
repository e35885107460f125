package dev.dsqlkit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.jdbc.PgConnection;

/** What meets what, one case at a time; InterleavingIT has the combinations. */
class FirstCommitterIT {
  private static final String URL = "jdbc:dsql:embedded:first_committer?retry=off";
  private static final String CONFLICT = "40001 change conflicts with another transaction (OC000)";

  private Connection a;
  private Connection b;
  private Connection admin;

  @BeforeEach
  void open() throws SQLException {
    admin = DriverManager.getConnection(URL);
    run(admin, "DROP TABLE IF EXISTS child");
    run(admin, "DROP TABLE IF EXISTS cell");
    run(admin, "CREATE TABLE cell (id bigint PRIMARY KEY, v bigint)");
    run(
        admin,
        "CREATE TABLE child (id uuid PRIMARY KEY DEFAULT gen_random_uuid(),"
            + " cell bigint REFERENCES cell, v bigint)");
    run(admin, "INSERT INTO cell VALUES (1, 10), (2, 20)");
    a = DriverManager.getConnection(URL);
    b = DriverManager.getConnection(URL);
    a.setAutoCommit(false);
    b.setAutoCommit(false);
  }

  @AfterEach
  void close() throws SQLException {
    a.close();
    b.close();
    admin.close();
  }

  private static String run(Connection connection, String sql) {
    try (Statement statement = connection.createStatement()) {
      boolean rows = statement.execute(sql);
      return rows ? rows(statement) : Integer.toString(statement.getUpdateCount());
    } catch (SQLException e) {
      return e.getSQLState()
          + " "
          + String.valueOf(e.getMessage())
              .replaceFirst("ERROR: ", "")
              .lines()
              .findFirst()
              .orElse("");
    }
  }

  private static String rows(Statement statement) throws SQLException {
    StringBuilder all = new StringBuilder();
    try (ResultSet row = statement.getResultSet()) {
      while (row.next()) {
        all.append('[').append(row.getString(1)).append(']');
      }
    }
    return all.toString();
  }

  private static String commit(Connection connection) {
    try {
      connection.commit();
      return "ok";
    } catch (SQLException e) {
      return e.getSQLState()
          + " "
          + String.valueOf(e.getMessage())
              .replaceFirst("ERROR: ", "")
              .lines()
              .findFirst()
              .orElse("");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE cell SET v = v + 1 WHERE id = 1",
        "SELECT v FROM cell WHERE id = 1 FOR UPDATE"
      })
  void secondCommitterLoses(String first) {
    run(a, first);
    assertThat(run(b, "UPDATE cell SET v = v + 5 WHERE id = 1")).isEqualTo("1");
    assertThat(run(b, "SELECT v FROM cell WHERE id = 1")).isEqualTo("[15]");
    assertThat(commit(b)).isEqualTo("ok");
    assertThat(run(a, "SELECT v FROM cell WHERE id = 1"))
        .isEqualTo(first.startsWith("U") ? "[11]" : "[10]");
    assertThat(commit(a)).isEqualTo(CONFLICT);
    assertThat(run(admin, "SELECT v FROM cell WHERE id = 1")).isEqualTo("[15]");
  }

  /** The lock is on the version that its transaction sees, which another has replaced since. */
  @Test
  void lockOnAnOlderVersionAgainstDelete() throws SQLException {
    try (Connection c = DriverManager.getConnection(URL)) {
      c.setAutoCommit(false);
      run(a, "UPDATE cell SET v = v + 1 WHERE id = 1");
      assertThat(run(c, "SELECT v FROM cell WHERE id = 1 FOR KEY SHARE")).isEqualTo("[10]");
      assertThat(commit(a)).isEqualTo("ok");
      assertThat(run(b, "DELETE FROM cell WHERE id = 1")).isEqualTo("1");
      assertThat(commit(c)).isEqualTo("ok");
      assertThat(commit(b)).isEqualTo(CONFLICT);
    }
  }

  /**
   * The locked row was made after the snapshot, and updated since: whoever wrote others may go on.
   */
  @Test
  void lockOnARowThatTheSnapshotNeverShowed() throws SQLException {
    run(a, "DELETE FROM cell WHERE id = 2");
    assertThat(commit(a)).isEqualTo("ok");
    run(a, "INSERT INTO cell VALUES (2, 100)");
    assertThat(run(a, "SELECT v FROM cell WHERE id = 2 FOR KEY SHARE")).isEqualTo("[100]");
    run(b, "UPDATE cell SET v = 0 WHERE id = 1");
    assertThat(commit(a)).isEqualTo("ok");
    run(a, "UPDATE cell SET v = v + 1 WHERE id = 2");
    assertThat(commit(a)).isEqualTo("ok");
    assertThat(commit(b)).isEqualTo("ok");
  }

  @Test
  void firstWriterWinsIfItCommitsFirst() {
    run(a, "UPDATE cell SET v = v + 1 WHERE id = 1");
    assertThat(run(b, "UPDATE cell SET v = v + 5 WHERE id = 1")).isEqualTo("1");
    assertThat(commit(a)).isEqualTo("ok");
    assertThat(run(b, "SELECT v FROM cell WHERE id = 1")).isEqualTo("[15]");
    assertThat(commit(b)).isEqualTo(CONFLICT);
  }

  @Test
  void firstWriteAfterTheOthersCommit() {
    run(a, "SELECT v FROM cell WHERE id = 2");
    run(b, "UPDATE cell SET v = 5 WHERE id = 1");
    assertThat(commit(b)).isEqualTo("ok");
    assertThat(run(a, "UPDATE cell SET v = v + 1 WHERE id = 1 RETURNING v")).isEqualTo("[11]");
    assertThat(run(a, "SELECT v FROM cell WHERE id = 1")).isEqualTo("[11]");
    assertThat(commit(a)).isEqualTo(CONFLICT);
  }

  @Test
  void blockerThatRollsBack() throws SQLException {
    run(a, "UPDATE cell SET v = v + 1 WHERE id = 1");
    assertThat(run(b, "UPDATE cell SET v = v + 5 WHERE id = 1")).isEqualTo("1");
    a.rollback();
    assertThat(commit(b)).isEqualTo("ok");
    assertThat(run(admin, "SELECT v FROM cell WHERE id = 1")).isEqualTo("[15]");
  }

  @Test
  void lockThatCommitsFirst() {
    run(a, "SELECT v FROM cell WHERE id = 1");
    run(b, "SELECT v FROM cell WHERE id = 1 FOR UPDATE");
    assertThat(commit(b)).isEqualTo("ok");
    assertThat(run(a, "UPDATE cell SET v = 7 WHERE id = 1")).isEqualTo("1");
    assertThat(commit(a)).isEqualTo(CONFLICT);
  }

  @Test
  void equalKeys() {
    run(a, "INSERT INTO cell VALUES (3, 1)");
    assertThat(run(b, "INSERT INTO cell VALUES (3, 2)")).isEqualTo("1");
    assertThat(commit(b)).isEqualTo("ok");
    assertThat(run(a, "SELECT v FROM cell WHERE id = 3")).isEqualTo("[1]");
    assertThat(commit(a)).isEqualTo(CONFLICT);
  }

  @Test
  void keyThatTheSnapshotShows() {
    run(a, "SELECT v FROM cell");
    run(b, "DELETE FROM cell WHERE id = 1");
    assertThat(commit(b)).isEqualTo("ok");
    assertThat(run(a, "INSERT INTO cell VALUES (1, 1)"))
        .isEqualTo("23505 duplicate key value violates unique constraint \"cell_pkey\"");
    assertThat(commit(a)).startsWith("25P02");
  }

  @Test
  void keyThatWasThereOnlySince() {
    run(a, "SELECT v FROM cell");
    run(admin, "INSERT INTO cell VALUES (3, 1)");
    run(admin, "DELETE FROM cell WHERE id = 3");
    assertThat(run(a, "INSERT INTO cell VALUES (3, 2)")).isEqualTo("1");
    assertThat(commit(a)).isEqualTo(CONFLICT);
  }

  @Test
  void autocommitDoesNotWait() {
    run(a, "UPDATE cell SET v = v + 1 WHERE id = 1");
    assertThat(run(admin, "UPDATE cell SET v = v + 5 WHERE id = 1")).isEqualTo("1");
    assertThat(commit(a)).isEqualTo(CONFLICT);
    assertThat(run(admin, "SELECT v FROM cell WHERE id = 1")).isEqualTo("[15]");
  }

  @Test
  void keyShareBlocksOnlyKeys() {
    run(a, "SELECT v FROM cell WHERE id = 1 FOR KEY SHARE");
    assertThat(run(b, "UPDATE cell SET v = 5 WHERE id = 1")).isEqualTo("1");
    assertThat(commit(a)).isEqualTo("ok");
    assertThat(commit(b)).isEqualTo("ok");
    run(a, "SELECT v FROM cell WHERE id = 1 FOR KEY SHARE");
    assertThat(run(b, "UPDATE cell SET id = 5 WHERE id = 1")).isEqualTo("1");
    assertThat(commit(a)).isEqualTo("ok");
    assertThat(commit(b)).isEqualTo(CONFLICT);
  }

  @Test
  void parentLockedAndChildInserted() {
    run(a, "SELECT v FROM cell WHERE id = 1 FOR UPDATE");
    assertThat(run(b, "INSERT INTO child (cell) VALUES (1)")).isEqualTo("1");
    assertThat(commit(a)).isEqualTo("ok");
    assertThat(commit(b)).isEqualTo(CONFLICT);
    run(a, "SELECT v FROM cell WHERE id = 1 FOR UPDATE");
    assertThat(run(b, "INSERT INTO child (cell) VALUES (1)")).isEqualTo("1");
    assertThat(commit(b)).isEqualTo("ok");
    assertThat(commit(a)).isEqualTo(CONFLICT);
  }

  @Test
  void parentUpdatedAndChildInserted() {
    run(a, "UPDATE cell SET v = 11 WHERE id = 1");
    assertThat(run(b, "INSERT INTO child (cell) VALUES (1)")).isEqualTo("1");
    assertThat(commit(a)).isEqualTo("ok");
    assertThat(commit(b)).isEqualTo("ok");
  }

  @Test
  void parentDeletedAndChildInserted() {
    run(a, "DELETE FROM cell WHERE id = 1");
    assertThat(run(b, "INSERT INTO child (cell) VALUES (1)")).isEqualTo("1");
    assertThat(commit(b)).isEqualTo("ok");
    assertThat(commit(a)).isEqualTo(CONFLICT);
  }

  @Test
  void childInsertedAndParentDeleted() {
    run(a, "INSERT INTO child (cell) VALUES (1)");
    assertThat(run(b, "DELETE FROM cell WHERE id = 1")).isEqualTo("1");
    assertThat(commit(b)).isEqualTo("ok");
    assertThat(commit(a)).isEqualTo(CONFLICT);
  }

  @Test
  void generatedKeyStaysThatOfTheFirstRun() {
    run(a, "UPDATE cell SET v = v + 1 WHERE id = 2");
    run(a, "INSERT INTO child (cell, v) VALUES (1, 1)");
    String id = run(a, "SELECT id FROM child");
    run(b, "UPDATE cell SET v = v + 1 WHERE id = 2");
    assertThat(run(a, "SELECT id FROM child")).isEqualTo(id);
    assertThat(commit(a)).isEqualTo("ok");
    assertThat(run(admin, "SELECT id FROM child")).isEqualTo(id);
    assertThat(commit(b)).isEqualTo(CONFLICT);
  }

  @Test
  void qualifiedNamesLoseAtTheStatement() {
    run(a, "UPDATE public.cell SET v = 11 WHERE id = 1");
    run(b, "UPDATE public.cell SET v = 12 WHERE id = 1");
    assertThat(commit(b)).isEqualTo("ok");
    assertThat(run(a, "SELECT v FROM cell WHERE id = 1")).isEqualTo(CONFLICT);
    assertThat(run(a, "SELECT 1")).startsWith("25P02");
    assertThat(commit(a)).startsWith("25P02");
  }

  @Test
  void aFailedTransactionStaysFailed() {
    run(a, "UPDATE cell SET v = 11 WHERE id = 1");
    assertThat(run(a, "INSERT INTO cell VALUES (2, 1)")).startsWith("23505");
    assertThat(run(b, "UPDATE cell SET v = 12 WHERE id = 1")).isEqualTo("1");
    assertThat(run(a, "SELECT 1")).startsWith("25P02");
    assertThat(commit(a)).startsWith("25P02");
    assertThat(commit(b)).isEqualTo("ok");
    assertThat(run(admin, "SELECT v FROM cell ORDER BY id")).isEqualTo("[12][20]");
  }

  @Test
  void aFailedTransactionThatIsAskedStaysFailed() throws SQLException {
    run(a, "SELECT v FROM cell"); // holds the table through the failure
    run(a, "UPDATE cell SET v = 11 WHERE id = 1");
    assertThat(run(a, "INSERT INTO cell VALUES (2, 1)")).startsWith("23505");
    run(b, "UPDATE cell SET v = 12 WHERE id = 1");
    try (Connection c = DriverManager.getConnection(URL)) {
      c.setAutoCommit(false);
      assertThat(run(c, "UPDATE cell SET v = 13 WHERE id = 1")).isEqualTo("1");
      assertThat(run(a, "SELECT 1")).startsWith("25P02");
      assertThat(commit(a)).startsWith("25P02");
      assertThat(commit(c)).isEqualTo("ok");
    }
  }

  @Test
  void firstStatementThatFailsFailsItsTransaction() {
    assertThat(run(a, "INSERT INTO cell VALUES (2, 1)")).startsWith("23505");
    assertThat(run(a, "SELECT 1")).startsWith("25P02");
    assertThat(commit(a)).startsWith("25P02");
  }

  @Test
  void whatCannotBeWrittenAgainIsNotGivenUp() throws Exception {
    run(a, "UPDATE cell SET v = 11 WHERE id = 1");
    a.unwrap(PGConnection.class)
        .getCopyAPI()
        .copyIn("COPY cell FROM STDIN", new StringReader("7\t70\n"));
    assertThat(run(b, "UPDATE cell SET v = 12 WHERE id = 1")).isEqualTo("1");
    assertThat(commit(b)).isEqualTo(CONFLICT);
    assertThat(commit(a)).isEqualTo("ok");
    assertThat(run(admin, "SELECT v FROM cell ORDER BY id")).isEqualTo("[11][20][70]");
  }

  @Test
  @Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void ddlGivesWayToACopyThatIsDrivenByHand() throws SQLException {
    CopyIn copy = a.unwrap(PGConnection.class).getCopyAPI().copyIn("COPY cell FROM STDIN");
    assertThat(run(admin, "ALTER TABLE cell ADD COLUMN w bigint")).isEqualTo(CONFLICT);
    byte[] row = "7\t70\n".getBytes(StandardCharsets.UTF_8);
    copy.writeToCopy(row, 0, row.length);
    assertThat(copy.endCopy()).isEqualTo(1);
    assertThat(commit(a)).isEqualTo("ok");
    assertThat(run(admin, "ALTER TABLE cell ADD COLUMN w bigint")).isEqualTo("0");
  }

  @Test
  void sessionsOfOthersCannotBeAsked() throws SQLException {
    try (Connection other = PlainPostgres.connect("first_committer")) {
      other.setAutoCommit(false);
      PlainPostgres.execute(other, "UPDATE cell SET v = 12 WHERE id = 1");
      assertThat(run(a, "UPDATE cell SET v = 11 WHERE id = 1")).isEqualTo("1");
      assertThat(run(a, "SELECT v FROM cell WHERE id = 1")).isEqualTo("[11]");
      other.rollback();
      assertThat(commit(a)).isEqualTo(CONFLICT);
    }
  }

  @Test
  void whatWasGivenUpIsNotForgotten() throws SQLException {
    run(a, "UPDATE cell SET v = 11 WHERE id = 1");
    run(b, "UPDATE cell SET v = 12 WHERE id = 1");
    b.rollback();
    a.unwrap(PgConnection.class); // blocks the journal
    assertThat(commit(a)).isEqualTo(CONFLICT);
    assertThat(run(admin, "SELECT v FROM cell WHERE id = 1")).isEqualTo("[10]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"COMMIT", "SELECT 1; COMMIT", "UPDATE cell SET v = 0; COMMIT"})
  void aTransactionThatHasLostDoesNotCommitByText(String end) {
    run(a, "UPDATE cell SET v = 11 WHERE id = 1");
    run(b, "UPDATE cell SET v = 12 WHERE id = 1");
    assertThat(commit(b)).isEqualTo("ok");
    assertThat(run(a, "SELECT v FROM cell WHERE id = 1")).isEqualTo("[11]");
    assertThat(run(a, end)).isEqualTo(CONFLICT);
    assertThat(run(a, "SELECT v FROM cell ORDER BY id")).isEqualTo("[12][20]");
  }

  @Test
  void aTransactionThatHasLostDoesNotCommitByBatch() throws SQLException {
    run(a, "UPDATE cell SET v = 11 WHERE id = 1");
    run(b, "UPDATE cell SET v = 12 WHERE id = 1");
    assertThat(commit(b)).isEqualTo("ok");
    assertThat(run(a, "SELECT v FROM cell WHERE id = 1")).isEqualTo("[11]");
    try (Statement batch = a.createStatement()) {
      batch.addBatch("COMMIT");
      assertThatThrownBy(batch::executeBatch)
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("OC000");
    }
    assertThat(run(a, "SELECT v FROM cell ORDER BY id")).isEqualTo("[12][20]");
  }

  @Test
  void keysThatAreReadLateAreThoseOfTheRows() throws SQLException {
    run(a, "UPDATE cell SET v = 11 WHERE id = 1");
    try (PreparedStatement insert =
        a.prepareStatement("INSERT INTO child (v) VALUES (1)", Statement.RETURN_GENERATED_KEYS)) {
      assertThat(insert.executeUpdate()).isEqualTo(1);
      run(b, "UPDATE cell SET v = 12 WHERE id = 1");
      b.rollback();
      String row = run(a, "SELECT id FROM child");
      try (ResultSet keys = insert.getGeneratedKeys()) {
        assertThat(keys.next()).isTrue();
        assertThat("[" + keys.getString("id") + "]").isEqualTo(row);
      }
    }
    assertThat(commit(a)).isEqualTo("ok");
  }

  @Test
  void aRoleThatMayOnlyInsertIsAskedForNothing() throws SQLException {
    run(admin, "GRANT INSERT ON child TO inserter");
    try (Connection c = DriverManager.getConnection(URL + "&user=inserter")) {
      run(admin, "GRANT INSERT ON child TO inserter");
      assertThat(run(c, "INSERT INTO child (v) VALUES (1)")).isEqualTo("1");
    }
  }

  @Test
  void threeWantOneRow() throws SQLException {
    run(a, "UPDATE cell SET v = v + 1 WHERE id = 1");
    run(b, "UPDATE cell SET v = v + 2 WHERE id = 1");
    try (Connection c = DriverManager.getConnection(URL)) {
      c.setAutoCommit(false);
      assertThat(run(c, "UPDATE cell SET v = v + 3 WHERE id = 1")).isEqualTo("1");
      a.rollback();
      assertThat(commit(b)).isEqualTo("ok");
      assertThat(commit(c)).isEqualTo(CONFLICT);
    }
    assertThat(run(admin, "SELECT v FROM cell WHERE id = 1")).isEqualTo("[12]");
  }

  @Test
  void keysThatOnlyTheDriverAskedForAreHidden() throws SQLException {
    try (PreparedStatement insert = a.prepareStatement("INSERT INTO child (v) VALUES (?)")) {
      insert.setInt(1, 1);
      assertThat(insert.execute()).isFalse();
      assertThat(insert.getUpdateCount()).isEqualTo(1);
      assertThat(insert.getResultSet()).isNull();
      try (ResultSet keys = insert.getGeneratedKeys()) {
        assertThat(keys.next()).isFalse();
      }
      insert.setInt(1, 2);
      insert.addBatch();
      insert.setInt(1, 3);
      insert.addBatch();
      assertThat(insert.executeBatch()).containsExactly(1, 1);
    }
    String ids = run(a, "SELECT id FROM child ORDER BY v");
    run(a, "UPDATE cell SET v = 0 WHERE id = 1");
    assertThat(run(b, "UPDATE cell SET v = 1 WHERE id = 1")).isEqualTo("1");
    b.rollback();
    assertThat(run(a, "SELECT id FROM child ORDER BY v")).isEqualTo(ids);
    assertThat(commit(a)).isEqualTo("ok");
    assertThat(run(admin, "SELECT id FROM child ORDER BY v")).isEqualTo(ids);
  }

  @Test
  void aBatchThatMeetsAnotherIsExecutedWhole() throws SQLException {
    run(a, "UPDATE cell SET v = 0 WHERE id = 2");
    try (PreparedStatement update = b.prepareStatement("UPDATE cell SET v = v + ? WHERE id = ?");
        Statement texts = b.createStatement()) {
      for (int id = 1; id <= 2; id++) {
        update.setInt(1, 5);
        update.setInt(2, id);
        update.addBatch();
        texts.addBatch("UPDATE cell SET v = v + 100 WHERE id = " + id);
      }
      assertThat(update.executeBatch()).containsExactly(1, 1);
      run(a, "SELECT v FROM cell"); // has a take its row back
      assertThat(texts.executeBatch()).containsExactly(1, 1);
    }
    run(a, "SELECT v FROM cell");
    assertThat(commit(b)).isEqualTo("ok");
    assertThat(run(admin, "SELECT v FROM cell ORDER BY id")).isEqualTo("[115][125]");
  }

  @Test
  void aValueOfTheClockThatWasReadIsNotWrittenAgain() throws SQLException {
    run(a, "UPDATE cell SET v = extract(epoch FROM clock_timestamp()) * 1000000 WHERE id = 1");
    String seen = run(a, "SELECT v FROM cell WHERE id = 1");
    run(b, "UPDATE cell SET v = 1 WHERE id = 1");
    b.rollback();
    assertThat(run(a, "SELECT v FROM cell WHERE id = 1")).isIn(seen, CONFLICT);
    assertThat(commit(a)).isNotEqualTo("ok");
  }

  @Test
  void aResultInPortionsGoesOn() throws SQLException {
    run(a, "UPDATE cell SET v = 11 WHERE id = 1");
    try (Statement statement = a.createStatement()) {
      statement.setFetchSize(1);
      try (ResultSet row = statement.executeQuery("SELECT id FROM cell ORDER BY id")) {
        assertThat(row.next()).isTrue();
        run(b, "UPDATE cell SET v = 12 WHERE id = 1");
        assertThat(row.next()).isTrue();
        assertThat(row.getLong(1)).isEqualTo(2);
      }
    }
    b.rollback();
    assertThat(commit(a)).isEqualTo("ok");
  }

  @Test
  void aReaderNeitherWaitsNorConflicts() {
    run(a, "UPDATE cell SET v = 11 WHERE id = 1");
    assertThat(run(b, "SELECT v FROM cell ORDER BY id")).isEqualTo("[10][20]");
    assertThat(commit(a)).isEqualTo("ok");
    assertThat(run(b, "SELECT v FROM cell ORDER BY id")).isEqualTo("[10][20]");
    assertThat(commit(b)).isEqualTo("ok");
  }

  @Test
  void onConflictAndInsertSelect() {
    run(a, "INSERT INTO cell SELECT id + 10, v FROM cell");
    assertThat(run(b, "INSERT INTO cell VALUES (11, 1) ON CONFLICT (id) DO UPDATE SET v = 2"))
        .isEqualTo("1");
    assertThat(run(b, "SELECT v FROM cell WHERE id = 11")).isEqualTo("[1]");
    assertThat(commit(b)).isEqualTo("ok");
    assertThat(run(a, "SELECT v FROM cell ORDER BY id")).isEqualTo("[10][20][10][20]");
    assertThat(commit(a)).isEqualTo(CONFLICT);
  }

  @Test
  void ddlExpelsReaders() {
    run(a, "SELECT v FROM cell");
    assertThat(run(admin, "ALTER TABLE cell ADD COLUMN w bigint")).isEqualTo("0");
    assertThat(run(a, "SELECT v FROM cell"))
        .isEqualTo("40001 schema has been updated by another transaction (OC001)");
    assertThat(run(a, "SELECT 1")).startsWith("25P02");
  }
}
