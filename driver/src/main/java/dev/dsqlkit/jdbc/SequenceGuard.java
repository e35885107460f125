package dev.dsqlkit.jdbc;

import dev.dsqlkit.rules.Effect;
import dev.dsqlkit.rules.Refusal;
import java.sql.BatchUpdateException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;

/**
 * Holds several statements that are sent together, a text of several or a batch, to the rules: they
 * are one implicit transaction, unless they say BEGIN and COMMIT.
 *
 * <p>All are judged before the first is sent. A refusal further down is answered after running
 * those before it, whose errors come first. Where COMMIT or ROLLBACK stands among them, the rows of
 * VALUES lists are counted and no others: nothing can be asked in between.
 */
final class SequenceGuard {
  private final TransactionGuard guard;
  private final ServerTransaction server;
  private final TransactionJudge judge;
  private final WrittenRows writtenRows;
  private final WrittenValues values;

  SequenceGuard(
      TransactionGuard guard,
      ServerTransaction server,
      TransactionJudge judge,
      WrittenRows writtenRows,
      WrittenValues values) {
    this.guard = guard;
    this.server = server;
    this.judge = judge;
    this.writtenRows = writtenRows;
    this.values = values;
  }

  <T> T runScript(Admitted sql, Statement statement, long bytes, ServerCall<T> call)
      throws SQLException {
    boolean ends = sql.ends();
    for (int i = 0; i < sql.parts().size(); i++) {
      Part part = sql.parts().get(i);
      Optional<Refusal> refusal = ends ? judge.beforeAmongEnds(part) : judge.before(part);
      if (refusal.isPresent()) {
        throw refusedInScript(refusal.get(), sql.parts().subList(0, i), part, statement);
      }
    }
    if (ends || !writtenRows.mayWrite(sql)) {
      T result = call.run();
      judge.ran(sql.has(Effect.DDL), ends);
      return result;
    }
    if (sql.begins() && !server.isOpen()) {
      server.begin();
    }
    return server.isOpen()
        ? countedScript(sql, bytes, call)
        : server.inOwn(statement, () -> guard.committable(() -> countedScript(sql, bytes, call)));
  }

  private SQLException refusedInScript(
      Refusal refusal, List<Part> before, Part refused, Statement statement) throws SQLException {
    // Parameters of the statements before it cannot be handed on.
    if (statement instanceof PreparedStatement || before.isEmpty()) {
      guard.failOpen();
    } else {
      server.failAfter(before.stream().map(Part::sent).toList());
    }
    endRefusedCommit(refused);
    return Refusals.exception(refusal);
  }

  private <T> T countedScript(Admitted sql, long bytes, ServerCall<T> call) throws SQLException {
    long before = writtenRows.writtenSoFar();
    T result = call.run();
    long rows = writtenRows.writtenSoFar() - before;
    long known = bytes + sql.literalBytes();
    guard.refuse(judge.transaction().wroteUnmeasured(rows, known));
    if (values.mayBeTooLarge(sql, known)) {
      guard.refuse(values.refusal());
    }
    return result;
  }

  /**
   * Runs a batch. In autocommit mode it gets a transaction of its own: pgjdbc would end one every
   * few hundred entries.
   */
  <T> T runBatch(Batch batch, ServerCall<T> call) throws SQLException {
    boolean ends = batch.ends();
    admit(batch, ends);
    if (ends || !batch.has(Effect.DML)) {
      T result = call.run();
      judge.ran(batch.has(Effect.DDL), ends);
      return result;
    }
    if (batch.begins() && !server.isOpen()) {
      server.begin();
    }
    boolean alone =
        batch.entries().size() == 1
            && judge.isSmall(batch.valuesRows(), batch.totalBytes())
            && !writtenRows.needServer(batch)
            && !values.mayBeTooLarge(batch);
    return alone || server.isOpen() ? counted(batch, call) : countedInOwn(batch, call);
  }

  private void admit(Batch batch, boolean ends) throws SQLException {
    for (int i = 0; i < batch.judged().size(); i++) {
      for (Part part : batch.judged().get(i).parts()) {
        Optional<Refusal> refusal = ends ? judge.beforeAmongEnds(part) : judge.before(part);
        if (refusal.isPresent()) {
          failAfter(batch, i);
          endRefusedCommit(part);
          throw Refusals.inBatch(Refusals.exception(refusal.get()), i, batch);
        }
      }
    }
  }

  private void failAfter(Batch batch, int entries) throws SQLException {
    if (entries == 0) {
      guard.failOpen();
      return;
    }
    List<String> before = batch.entries().subList(0, entries).stream().map(Admitted::sent).toList();
    if (server.isOpen() || batch.begins() || batch.ends()) {
      server.failAfterBatch(before);
    } else {
      server.begin();
      try {
        server.failAfterBatch(before);
      } finally {
        server.rollback();
      }
    }
  }

  /** A COMMIT that is refused ends its transaction all the same. */
  private void endRefusedCommit(Part refused) throws SQLException {
    if (refused.step() == Part.Step.COMMIT) {
      server.rollback();
    }
  }

  private <T> T countedInOwn(Batch batch, ServerCall<T> call) throws SQLException {
    try {
      return server.inOwn(() -> guard.committable(() -> counted(batch, call)));
    } catch (BatchUpdateException e) {
      throw e;
    } catch (SQLException e) {
      throw Refusals.inBatch(e, batch.entries().size() - 1, batch);
    }
  }

  private <T> T counted(Batch batch, ServerCall<T> call) throws SQLException {
    boolean ask = writtenRows.needServer(batch);
    long before = ask ? writtenRows.writtenSoFar() : 0;
    long room = judge.transaction().rowsLeft();
    T result = call.run();
    long rows = ask ? writtenRows.writtenSoFar() - before : WrittenRows.by(batch, (Object) result);
    Optional<Refusal> refusal =
        batch.valuesRows() >= 0
            ? judge.transaction().wrote(rows, batch.totalBytes())
            : judge.transaction().wroteUnmeasured(rows, batch.totalBytes());
    if (refusal.isPresent()) {
      guard.failOpen();
      int entry = WrittenRows.entryBeyond(batch, (Object) result, room);
      throw Refusals.inBatch(Refusals.exception(refusal.get()), entry, batch);
    }
    if (values.mayBeTooLarge(batch)) {
      refuseLargeValues(batch);
    }
    return result;
  }

  /** Which entry wrote it is not known. */
  private void refuseLargeValues(Batch batch) throws SQLException {
    Optional<Refusal> refusal = values.refusal();
    if (refusal.isPresent()) {
      guard.failOpen();
      throw Refusals.inBatch(Refusals.exception(refusal.get()), batch.entries().size() - 1, batch);
    }
  }
}
