package dev.dsqlkit.jdbc;

import static dev.dsqlkit.jdbc.CutDatabase.COMMIT;
import static dev.dsqlkit.jdbc.CutDatabase.INSERT;
import static dev.dsqlkit.jdbc.CutErrors.assertInDoubt;
import static dev.dsqlkit.jdbc.CutErrors.assertOnlyBroken;
import static dev.dsqlkit.jdbc.CutErrors.assertShowsNone;
import static dev.dsqlkit.jdbc.CutErrors.failure;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Connections that break at other statements: those in autocommit mode commit too. */
@Timeout(60)
class StatementCutIT {
  private final int id = CutDatabase.newId();
  private CutDatabase database;

  @BeforeEach
  void open() throws Exception {
    database = new CutDatabase();
  }

  @AfterEach
  void close() throws Exception {
    database.close();
  }

  static Stream<Cut> requests() throws Exception {
    return EveryByte.ofInsert();
  }

  static Stream<Cut> answers() throws Exception {
    return EveryByte.ofTheAnswerToInsert();
  }

  @ParameterizedTest
  @MethodSource("requests")
  void aWriteInAutocommitModeThatWasPartlySentIsInDoubt(Cut cut) throws Exception {
    assertInDoubt(cutWhileInserting(cut));

    assertThat(database.rows(id)).isLessThanOrEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("answers")
  void aWriteInAutocommitModeWhoseAnswerIsIncompleteIsInDoubtAndDone(Cut cut) throws Exception {
    assertInDoubt(cutWhileInserting(cut));

    assertThat(database.rows(id)).isEqualTo(1);
  }

  private SQLException cutWhileInserting(Cut cut) throws SQLException {
    try (Connection connection = database.connect("")) {
      database.proxy().arm(cut);

      SQLException e = failure(() -> CutDatabase.insert(connection, id));

      database.assertCutOnce(connection);
      assertShowsNone(e, CutDatabase.TOWN, id);
      return e;
    }
  }

  static Stream<Cut> cutsOfABatch() {
    return Stream.of(
        Cut.before(INSERT),
        Cut.swallowingAnswer(INSERT),
        Cut.inAnswer(INSERT, 20),
        Cut.before(COMMIT),
        Cut.swallowingAnswer(COMMIT));
  }

  /** The driver puts a transaction around it. What pgjdbc says of an entry shows its values. */
  @ParameterizedTest
  @MethodSource("cutsOfABatch")
  void aBatchInAutocommitModeIsInDoubtWhereItMayBeDone(Cut cut) throws Exception {
    int other = CutDatabase.newId();
    try (Connection connection = database.connect("");
        PreparedStatement statement = CutDatabase.prepareInsert(connection)) {
      CutDatabase.bind(statement, id);
      statement.addBatch();
      CutDatabase.bind(statement, other);
      statement.addBatch();
      database.proxy().arm(cut);

      SQLException e = failure(statement::executeBatch);

      database.assertCutOnce(connection);
      assertThat(database.rows(id)).isEqualTo(database.rows(other)).isLessThanOrEqualTo(1);
      if (database.rows(id) == 1) {
        assertInDoubt(e);
        assertThat(e.getMessage()).doesNotContain(CutDatabase.TOWN);
      }
    }
  }

  static Stream<Arguments> statements() {
    return Stream.of(
            "UPDATE parcel SET town = 'Turku' WHERE id = 0",
            "INSERT INTO parcel VALUES (0)",
            "SELECT 1")
        .flatMap(
            sql -> {
              String start = sql.substring(0, 6);
              return Stream.of(
                      Cut.before(start),
                      Cut.before(start).byReset(),
                      Cut.swallowingAnswer(start),
                      Cut.inAnswer(start, 7))
                  .map(cut -> Arguments.of(cut, sql));
            });
  }

  @ParameterizedTest(name = "{0} of {1}")
  @MethodSource("statements")
  void aStatementInATransactionIsNotInDoubt(Cut cut, String sql) throws Exception {
    try (Connection connection = database.connectAndInsert(id);
        Statement statement = connection.createStatement()) {
      database.proxy().arm(cut);

      SQLException e = failure(() -> statement.execute(sql));

      assertOnlyBroken(e);
      assertOnlyBroken(failure(connection::commit));
      database.assertCutOnce(connection);
      assertShowsNone(e, CutDatabase.TOWN, id);
    }
    assertThat(database.rows(id)).isZero();
  }

  @Test
  void aReadInAutocommitModeIsNotInDoubt() throws Exception {
    try (Connection connection = database.connect("");
        Statement statement = connection.createStatement()) {
      database.proxy().arm(Cut.swallowingAnswer("SELECT town"));

      assertOnlyBroken(failure(() -> statement.executeQuery("SELECT town FROM parcel")));
    }
  }

  @Test
  void aRollbackIsNotInDoubt() throws Exception {
    try (Connection connection = database.connectAndInsert(id)) {
      database.proxy().arm(Cut.swallowingAnswer("ROLLBACK"));

      assertOnlyBroken(failure(connection::rollback));
    }
    assertThat(database.rows(id)).isZero();
  }
}
