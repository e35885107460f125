package dev.dsqlkit.jdbc;

import static dev.dsqlkit.jdbc.ReplayGuard.ANSWERS_TO_WRITES_BEHIND_A_SAVEPOINT_COUNT;
import static dev.dsqlkit.jdbc.ReplayGuard.A_LOST_ANSWER_TO_COMMIT_IS_NO_CONFLICT;
import static dev.dsqlkit.jdbc.ReplayGuard.A_REPLAY_MAY_CONFLICT;
import static dev.dsqlkit.jdbc.ReplayGuard.COUNTS_ARE_COMPARED;
import static dev.dsqlkit.jdbc.ReplayGuard.EXECUTIONS_ARE_NOTED;
import static dev.dsqlkit.jdbc.ReplayGuard.NONE_TAKEN_OUT;
import static dev.dsqlkit.jdbc.ReplayGuard.ONLY_COLUMNS_ARE_PINNED;
import static dev.dsqlkit.jdbc.ReplayGuard.ONLY_DEFAULTS_ARE_PINNED;
import static dev.dsqlkit.jdbc.ReplayGuard.OPEN_RESULTS_KEEP_THEIR_ORDER;
import static dev.dsqlkit.jdbc.ReplayGuard.READS_BEHIND_A_SAVEPOINT_ARE_WITNESSED;
import static dev.dsqlkit.jdbc.ReplayGuard.ROWS_ARE_COMPARED;
import static dev.dsqlkit.jdbc.ReplayGuard.SEQUENCE_STATE_BLOCKS;
import static dev.dsqlkit.jdbc.ReplayGuard.STREAMS_ARE_KEPT;
import static dev.dsqlkit.jdbc.ReplayGuard.THE_JOURNAL_OUTLIVES_A_FAILED_REPLAY;
import static dev.dsqlkit.jdbc.ReplayGuard.VALUES_ARE_FRAMED;
import static dev.dsqlkit.jdbc.ReplayGuard.VALUES_ARE_PINNED;
import static dev.dsqlkit.jdbc.ReplayGuard.WHAT_WAS_SEEN_OUTLIVES_A_REPLAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.sql.Driver;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Without any one of its guards the driver loses data, and {@link DataLossIT} notices it. */
class ReplayGuardsIT {
  private static final Driver WITH_ALL = NONE_TAKEN_OUT.driverWithout();

  /** A test of {@link DataLossIT}. */
  private interface Scenario {
    void run(DataLossIT test) throws SQLException;
  }

  private static Arguments of(ReplayGuard guard, String name, Scenario scenario) {
    return Arguments.of(guard, name, scenario);
  }

  static Stream<Arguments> losses() {
    return Stream.of(
        of(
            EXECUTIONS_ARE_NOTED,
            "prepared",
            DataLossIT::replaysAStatementThatAnEarlierTransactionPrepared),
        of(EXECUTIONS_ARE_NOTED, "savepoint", DataLossIT::replaysWhatPrecededARolledBackSavepoint),
        of(
            EXECUTIONS_ARE_NOTED,
            "schema",
            DataLossIT::writesToTheSchemaThatAnEarlierTransactionSet),
        of(COUNTS_ARE_COMPARED, "count", DataLossIT::noticesThatAnUpdateFindsNothingAnyMore),
        of(ROWS_ARE_COMPARED, "nulls", DataLossIT::tellsANullInOneColumnFromANullInTheOther),
        of(
            ROWS_ARE_COMPARED,
            "every replay",
            DataLossIT::comparesEveryReplayWithWhatTheApplicationSaw),
        of(ROWS_ARE_COMPARED, "savepoint", DataLossIT::losesNoUpdateThroughASavepoint),
        of(ROWS_ARE_COMPARED, "time", DataLossIT::committedNoOtherTimeThanTheApplicationHas),
        of(VALUES_ARE_FRAMED, "nulls", DataLossIT::tellsANullInOneColumnFromANullInTheOther),
        of(
            WHAT_WAS_SEEN_OUTLIVES_A_REPLAY,
            "every replay",
            DataLossIT::comparesEveryReplayWithWhatTheApplicationSaw),
        of(
            THE_JOURNAL_OUTLIVES_A_FAILED_REPLAY,
            "again",
            DataLossIT::replaysAgainAfterAConflictOfTheReplay),
        of(STREAMS_ARE_KEPT, "stream", DataLossIT::sendsAStreamAgain),
        of(A_REPLAY_MAY_CONFLICT, "again", DataLossIT::replaysAgainAfterAConflictOfTheReplay),
        of(VALUES_ARE_PINNED, "key", DataLossIT::keepsAGeneratedKeyThatTheApplicationHas),
        of(ONLY_DEFAULTS_ARE_PINNED, "number", DataLossIT::givesNoTwoRowsOneNumberThatWasComputed),
        of(
            ONLY_COLUMNS_ARE_PINNED,
            "label",
            DataLossIT::takesNoExpressionForTheColumnWhoseNameItHas),
        of(SEQUENCE_STATE_BLOCKS, "currval", DataLossIT::givesAChildToNoOtherParent),
        of(
            READS_BEHIND_A_SAVEPOINT_ARE_WITNESSED,
            "savepoint",
            DataLossIT::losesNoUpdateThroughASavepoint),
        of(
            READS_BEHIND_A_SAVEPOINT_ARE_WITNESSED,
            "conflict",
            DataLossIT::losesNoUpdateThroughASavepointAndALaterConflict),
        of(
            ANSWERS_TO_WRITES_BEHIND_A_SAVEPOINT_COUNT,
            "savepoint",
            DataLossIT::losesNoUpdateThroughASavepointBeforeTheFirstStatement),
        of(OPEN_RESULTS_KEEP_THEIR_ORDER, "order", DataLossIT::keepsTheOrderOfAResultThatIsOpen),
        of(
            A_LOST_ANSWER_TO_COMMIT_IS_NO_CONFLICT,
            "doubt",
            DataLossIT::neverReplaysWhatMayBeCommitted));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("losses")
  void aMissingGuardIsNoticed(ReplayGuard guard, String name, Scenario scenario)
      throws SQLException {
    Driver changed = guard.driverWithout();

    Throwable noticed = catchThrowable(() -> run(scenario, changed));

    assertThat(noticed).as(name).isInstanceOfAny(AssertionError.class, SQLException.class);
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("losses")
  void withAllGuardsNothingIsLost(ReplayGuard ignored, String name, Scenario scenario)
      throws SQLException {
    run(scenario, WITH_ALL);
  }

  private static void run(Scenario scenario, Driver driver) throws SQLException {
    DataLossIT test = new DataLossIT();
    test.driver = driver;
    try {
      test.connect();
      scenario.run(test);
    } finally {
      test.close();
    }
  }
}
