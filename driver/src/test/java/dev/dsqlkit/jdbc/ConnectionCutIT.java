package dev.dsqlkit.jdbc;

import static dev.dsqlkit.jdbc.CutDatabase.COMMIT;
import static dev.dsqlkit.jdbc.CutErrors.assertInDoubt;
import static dev.dsqlkit.jdbc.CutErrors.assertShowsNone;
import static dev.dsqlkit.jdbc.CutErrors.failure;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Connections that break around COMMIT, where only the server knows what became of it. */
@Timeout(60)
class ConnectionCutIT {
  private final int id = CutDatabase.newId();
  private CutDatabase database;

  /** The ways to end a transaction well. */
  enum Ending {
    METHOD {
      @Override
      void commit(Connection connection) throws SQLException {
        connection.commit();
      }
    },
    AUTOCOMMIT_ON {
      @Override
      void commit(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
      }
    },
    TEXT {
      @Override
      void commit(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
          statement.execute(COMMIT);
        }
      }
    };

    abstract void commit(Connection connection) throws SQLException;
  }

  @BeforeEach
  void open() throws Exception {
    database = new CutDatabase();
  }

  @AfterEach
  void close() throws Exception {
    database.close();
  }

  static Stream<Cut> requests() throws Exception {
    return EveryByte.ofCommit();
  }

  static Stream<Cut> answers() throws Exception {
    return EveryByte.ofTheAnswerToCommit();
  }

  @ParameterizedTest
  @MethodSource("requests")
  void aCommitThatWasPartlySentIsInDoubt(Cut cut) throws Exception {
    assertInDoubt(cutWhileCommitting(cut, Ending.METHOD));

    assertThat(database.rows(id)).isLessThanOrEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("answers")
  void aCommitWhoseAnswerIsIncompleteIsInDoubtAndDone(Cut cut) throws Exception {
    assertInDoubt(cutWhileCommitting(cut, Ending.METHOD));

    assertThat(database.rows(id)).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource
  void aCommitThatTheServerNeverGotIsInDoubtToo(Ending ending) throws Exception {
    assertInDoubt(cutWhileCommitting(Cut.before(COMMIT), ending));

    assertThat(database.rows(id)).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void everyWayToCommitMayEndInDoubt(Ending ending) throws Exception {
    assertInDoubt(cutWhileCommitting(Cut.swallowingAnswer(COMMIT), ending));

    assertThat(database.rows(id)).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource
  void aResetInPlaceOfTheAnswerIsInDoubtToo(Ending ending) throws Exception {
    assertInDoubt(cutWhileCommitting(Cut.swallowingAnswer(COMMIT).byReset(), ending));

    assertThat(database.rows(id)).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource
  void aResetBeforeTheServerGotItIsInDoubtToo(Ending ending) throws Exception {
    assertInDoubt(cutWhileCommitting(Cut.before(COMMIT).byReset(), ending));

    assertThat(database.rows(id)).isZero();
  }

  @Test
  void theSimpleProtocolEndsInDoubtToo() throws Exception {
    try (Connection connection = database.connect("preferQueryMode=simple")) {
      connection.setAutoCommit(false);
      CutDatabase.insert(connection, id);
      database.proxy().arm(Cut.swallowingAnswer(COMMIT));

      assertInDoubt(failure(connection::commit));
    }
    assertThat(database.rows(id)).isEqualTo(1);
  }

  /** It is sent by name then, without its text. */
  @Test
  void aCommitThatWasPreparedLongAgoEndsInDoubtToo() throws Exception {
    try (Connection connection = database.connect("prepareThreshold=1")) {
      connection.setAutoCommit(false);
      for (int i = 0; i < 10; i++) {
        CutDatabase.insert(connection, CutDatabase.newId());
        connection.commit();
      }
      CutDatabase.insert(connection, id);
      database.proxy().arm(Cut.swallowingAnswer(COMMIT));

      assertInDoubt(failure(connection::commit));
    }
    assertThat(database.rows(id)).isEqualTo(1);
  }

  private SQLException cutWhileCommitting(Cut cut, Ending ending) throws SQLException {
    try (Connection connection = database.connectAndInsert(id)) {
      database.proxy().arm(cut);

      SQLException e = failure(() -> ending.commit(connection));

      database.assertCutOnce(connection);
      assertShowsNone(e, CutDatabase.TOWN, id);
      return e;
    }
  }
}
