package dev.dsqlkit.jdbc;

import dev.dsqlkit.replay.Answer;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** What a statement that was made for a replay has answered. */
@SuppressWarnings("ArrayRecordComponent") // nobody compares two of them
record ReplayedAnswer(Statement statement, long[] counts, List<ReplayedResult> results)
    implements Answer {

  /** Where the generated keys are. */
  enum Keys {
    NONE,
    /** Where pgjdbc puts them. */
    APART,
    /** In the result of a RETURNING clause, whose rows are the update count. */
    RETURNED
  }

  static ReplayedAnswer of(Statement fresh, boolean streaming, Keys keys) throws SQLException {
    ExecutionResults answered = ExecutionResults.of(fresh, keys == Keys.APART);
    List<ReplayedResult> results =
        answered.resultSets().stream()
            .map(resultSet -> new ReplayedResult(resultSet, streaming))
            .toList();
    if (keys != Keys.RETURNED || results.isEmpty()) {
      return new ReplayedAnswer(fresh, answered.counts(), results);
    }
    long rows = results.get(0).rowsAtLeast(0, Integer.MAX_VALUE);
    return new ReplayedAnswer(fresh, new long[] {rows}, results);
  }

  @Override
  public void release(boolean keepResults) throws SQLException {
    boolean used = false;
    for (ReplayedResult result : results) {
      if (keepResults && result.isUsed()) {
        used = true;
      } else {
        result.close();
      }
    }
    if (used) {
      statement.closeOnCompletion(); // with the result set that the application goes on with
    } else {
      statement.close();
    }
  }
}
