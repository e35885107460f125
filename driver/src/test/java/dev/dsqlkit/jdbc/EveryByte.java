package dev.dsqlkit.jdbc;

import java.sql.Connection;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Cuts at each byte of a message, for which one is measured first. */
final class EveryByte {
  private EveryByte() {}

  static Stream<Cut> ofCommit() throws Exception {
    return cuts(CutDatabase.COMMIT, CutProxy::requestSize, k -> Cut.inRequest("COMMIT", k));
  }

  static Stream<Cut> ofTheAnswerToCommit() throws Exception {
    return cuts(CutDatabase.COMMIT, CutProxy::answerSize, k -> Cut.inAnswer("COMMIT", k));
  }

  static Stream<Cut> ofInsert() throws Exception {
    return cuts(CutDatabase.INSERT, CutProxy::requestSize, k -> Cut.inRequest("INSERT", k));
  }

  static Stream<Cut> ofTheAnswerToInsert() throws Exception {
    return cuts(CutDatabase.INSERT, CutProxy::answerSize, k -> Cut.inAnswer("INSERT", k));
  }

  private static Stream<Cut> cuts(String sql, ToIntFunction<CutProxy> size, IntFunction<Cut> cut)
      throws Exception {
    boolean commits = sql.equals(CutDatabase.COMMIT);
    try (CutDatabase database = new CutDatabase();
        Connection connection = database.connect("")) {
      connection.setAutoCommit(!commits);
      database.proxy().arm(Cut.nowhere(sql));
      CutDatabase.insert(connection, CutDatabase.newId());
      if (commits) {
        connection.commit();
      }
      int bytes = size.applyAsInt(database.proxy());
      if (bytes == 0) {
        throw new IllegalStateException("Not seen: " + sql);
      }
      return IntStream.range(0, bytes).mapToObj(cut);
    }
  }
}
