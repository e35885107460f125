package dev.dsqlkit.jdbc;

import dev.dsqlkit.replay.Observation;
import dev.dsqlkit.replay.Seen;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.Tuple;
import org.postgresql.jdbc.ResultWrapper;

/** The answers of pgjdbc's statement to its latest execution, read without consuming them. */
final class ExecutionResults {
  private static final long[] NO_COUNT = {-1};
  private static final long[] NONE = {0};
  private static final long[] ONE = {1};

  private final long[] counts;
  private final List<ResultSet> resultSets;

  private ExecutionResults(long[] counts, List<ResultSet> resultSets) {
    this.counts = counts;
    this.resultSets = resultSets;
  }

  static ExecutionResults of(Statement server, boolean generatedKeys) throws SQLException {
    @Nullable ResultWrapper first = PgInternals.result(server);
    if (!generatedKeys && first != null && first.getNext() == null) {
      @Nullable ResultSet only = first.getResultSet();
      return only == null
          ? new ExecutionResults(count(first.getUpdateCount()), List.of())
          : new ExecutionResults(NO_COUNT, List.of(only));
    }
    List<Long> counts = new ArrayList<>();
    List<ResultSet> resultSets = new ArrayList<>();
    for (ResultWrapper answer = first; answer != null; answer = answer.getNext()) {
      @Nullable ResultSet resultSet = answer.getResultSet();
      counts.add(resultSet == null ? answer.getUpdateCount() : -1);
      if (resultSet != null) {
        resultSets.add(resultSet);
      }
    }
    if (generatedKeys) {
      @Nullable ResultSet keys = server.getGeneratedKeys();
      if (keys != null && PgInternals.fields(keys).length > 0) { // else there are none
        resultSets.add(keys);
      }
    }
    return new ExecutionResults(
        counts.stream().mapToLong(Long::longValue).toArray(), List.copyOf(resultSets));
  }

  /** Nobody writes to it. */
  private static long[] count(long rows) {
    if (rows == 1) {
      return ONE;
    }
    return rows == 0 ? NONE : new long[] {rows};
  }

  /** The same with the counts that executeBatch has returned. */
  ExecutionResults withCounts(long[] batch) {
    return new ExecutionResults(batch, resultSets);
  }

  long[] counts() {
    return counts;
  }

  List<ResultSet> resultSets() {
    return resultSets;
  }

  /** The same for the journal, with result sets for the application. */
  Seen seen(Session session, Statement wrapper, DsqlConnection connection) throws SQLException {
    return switch (resultSets.size()) {
      case 0 -> new Seen(counts, List.of());
      case 1 -> new Seen(counts, List.of(tracked(resultSets.get(0), session, wrapper, connection)));
      default -> {
        List<DsqlResultSet> wrapped = new ArrayList<>();
        for (ResultSet each : resultSets) {
          wrapped.add(tracked(each, session, wrapper, connection));
        }
        yield new Seen(counts, List.copyOf(wrapped));
      }
    };
  }

  private static DsqlResultSet tracked(
      ResultSet server, Session session, Statement wrapper, DsqlConnection connection)
      throws SQLException {
    PgShape shape = new PgShape(PgInternals.fields(server));
    Observation.DigestedColumns digested = session.digestedColumns();
    @Nullable List<Tuple> rows = PgInternals.rows(server);
    boolean portions = PgInternals.hasMorePortions(server);
    if (rows != null && !portions) {
      PgRows store = new PgRows(rows);
      long bytes = store.bytes();
      if (session.hasRoomFor(bytes) || server.getType() != ResultSet.TYPE_FORWARD_ONLY) {
        Observation seen = Observation.of(shape, store, digested);
        return new DsqlResultSet(server, wrapper, connection, session, seen, bytes, false);
      }
    }
    Observation seen = Observation.streaming(shape, new PgCursor(server), digested);
    return new DsqlResultSet(server, wrapper, connection, session, seen, 0, portions);
  }
}
