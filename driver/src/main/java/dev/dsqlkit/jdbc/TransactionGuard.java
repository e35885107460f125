package dev.dsqlkit.jdbc;

import dev.dsqlkit.rules.Effect;
import dev.dsqlkit.rules.OpenTransaction;
import dev.dsqlkit.rules.Refusal;
import dev.dsqlkit.rules.SessionAge;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.postgresql.core.TransactionState;

/**
 * Holds the executions of one connection to the rules of Aurora DSQL, on a PostgreSQL.
 *
 * <p>A refusal inside a transaction fails the transaction on the server too, so that PostgreSQL
 * itself answers 25P02 from then on and turns COMMIT into ROLLBACK.
 */
final class TransactionGuard {
  private final ServerTransaction server;
  private final TransactionJudge judge;
  private final OpenTransaction transaction;
  private final WrittenRows writtenRows;
  private final WrittenValues values;
  private final SessionAge age;
  private final SequenceGuard sequences;

  TransactionGuard(ServerTransaction server, RuledDatabase database, WrittenRows writtenRows) {
    this.server = server;
    this.judge = new TransactionJudge(database);
    this.transaction = judge.transaction();
    this.writtenRows = writtenRows;
    this.values = new WrittenValues(writtenRows, database.rules().values());
    this.age = new SessionAge(database.clock());
    this.sequences = new SequenceGuard(this, server, judge, writtenRows, values);
  }

  <T> T run(Admitted sql, Statement statement, long bytes, ServerCall<T> call) throws SQLException {
    requireAlive();
    if (server.state() == TransactionState.FAILED) {
      if (!sql.goesOnAfterEnd()) {
        return runFailed(sql, call);
      }
      // It is sent again with the rest of the text, and does nothing then.
      server.execute(sql.first().sent());
      judge.forget();
    }
    forgetIfEnded();
    try {
      if (sql.free()) {
        return runFree(call);
      }
      return sql.isScript()
          ? sequences.runScript(sql, statement, bytes, call)
          : runOne(sql.first(), statement, bytes, call);
    } catch (SQLException e) {
      throw values.asService(e);
    } finally {
      forgetIfEnded();
    }
  }

  /** The server answers 25P02 to everything but the end; what it cannot read, it must not see. */
  private <T> T runFailed(Admitted sql, ServerCall<T> call) throws SQLException {
    boolean unreadable = sql.isRewritten();
    for (Part part : sql.parts()) {
      unreadable |= part.refusal() != null;
    }
    if (unreadable) {
      server.answerFailed();
    }
    T result = call.run();
    if (server.state() != TransactionState.FAILED) {
      judge.forget();
    }
    return result;
  }

  /** A read or a setting, for which only the age of the transaction counts. */
  private <T> T runFree(ServerCall<T> call) throws SQLException {
    if (server.isOpen()) {
      refuse(transaction.before(Effect.READ));
    }
    return call.run();
  }

  private <T> T runOne(Part part, Statement statement, long bytes, ServerCall<T> call)
      throws SQLException {
    if (part.step() == Part.Step.COMMIT) {
      beforeCommit();
    }
    refuse(judge.before(part));
    boolean ask = writtenRows.needServer(part);
    if (part.rowCount() == Part.RowCount.NONE && !ask) {
      T result = call.run();
      judge.ran(part);
      if (part.step().ends()) {
        judge.forget(); // AND CHAIN leaves another transaction open
      }
      return result;
    }
    long rows = part.rowCount() == Part.RowCount.VALUES && !ask ? part.valuesRows() : -1;
    long known = bytes + part.literalBytes();
    boolean small = judge.isSmall(rows, known) && !values.mayBeTooLarge(part, known);
    if (small || server.isOpen()) {
      return counted(part, statement, bytes, call);
    }
    return server.inOwn(statement, () -> committable(() -> counted(part, statement, bytes, call)));
  }

  /** Writes that turn out to be too many or too large must still be there to be rolled back. */
  <T> T committable(ServerCall<T> write) throws SQLException {
    T result = write.run();
    beforeCommit();
    return result;
  }

  private <T> T counted(Part part, Statement statement, long bytes, ServerCall<T> call)
      throws SQLException {
    boolean ask = writtenRows.needServer(part);
    long before = ask ? writtenRows.writtenSoFar() : 0;
    T result = call.run();
    long rows = ask ? writtenRows.writtenSoFar() - before : WrittenRows.by(part, statement);
    long known = bytes + part.literalBytes();
    refuse(
        part.rowCount() == Part.RowCount.VALUES && !ask
            ? transaction.wrote(rows, known)
            : transaction.wroteUnmeasured(rows, known));
    if (values.mayBeTooLarge(part, known)) {
      refuse(values.refusal());
    }
    return result;
  }

  <T> T runBatch(Batch batch, ServerCall<T> call) throws SQLException {
    requireAlive();
    if (server.state() == TransactionState.FAILED) {
      if (!batch.goesOnAfterEnd()) {
        return runFailedBatch(batch, call);
      }
      server.execute(batch.entries().get(0).sent());
      judge.forget();
    }
    forgetIfEnded();
    try {
      return sequences.runBatch(batch, call);
    } catch (SQLException e) {
      throw values.asService(e);
    } finally {
      forgetIfEnded();
    }
  }

  private <T> T runFailedBatch(Batch batch, ServerCall<T> call) throws SQLException {
    try {
      server.answerFailed();
    } catch (SQLException e) {
      throw Refusals.inBatch(e, 0, batch);
    }
    return call.run();
  }

  /** Asks only what the text tells: describing a statement on the server runs nothing. */
  <T> T describe(Admitted sql, ServerCall<T> call) throws SQLException {
    requireAlive();
    if (server.state() == TransactionState.FAILED) {
      return runFailed(sql, call);
    }
    for (Part part : sql.parts()) {
      refuse(Optional.ofNullable(part.refusal()));
    }
    return call.run();
  }

  /** Refuses what may not run, without running it. */
  void check(Admitted sql) throws SQLException {
    requireAlive();
    if (server.state() == TransactionState.FAILED) {
      server.answerFailed();
    }
    forgetIfEnded();
    for (Part part : sql.parts()) {
      refuse(judge.before(part));
    }
  }

  /** A row written through an updatable result set. */
  void writeRow(RowWrite write) throws SQLException {
    requireAlive();
    forgetIfEnded();
    refuse(transaction.before(Effect.DML));
    write.run();
    refuse(transaction.wroteUnmeasured(1, 0));
    if (server.isOpen()) {
      refuse(values.refusal()); // in autocommit mode it is committed already
    }
  }

  /** Judges rows that a COPY has written by now. */
  void copied(long rows) throws SQLException {
    refuse(transaction.wroteUnmeasured(rows, 0));
    refuse(values.refusal());
  }

  /**
   * Asks whether the transaction may commit.
   *
   * @throws SQLException 54000 if it may not; it is rolled back then
   */
  void beforeCommit() throws SQLException {
    requireAlive();
    if (server.state() == TransactionState.OPEN) {
      if (transaction.mayBeTooLarge()) {
        transaction.measured(writtenRows.bytes());
      }
      Optional<Refusal> refusal = transaction.atCommit();
      if (refusal.isPresent()) {
        server.rollback();
        judge.forget();
        throw Refusals.exception(refusal.get());
      }
    }
  }

  /** Comes back to the account of the transaction as it is now, if an execution is taken back. */
  Runnable takeBack() {
    return judge.takeBack();
  }

  /** Rows that the connection has written so far. */
  long rowsEver() {
    return transaction.rowsEver();
  }

  /** Whether the connection may still be used. */
  boolean isAlive() {
    return age.end().isEmpty();
  }

  /**
   * Closes the connection if its time is over; an open transaction is lost.
   *
   * @throws SQLException 08006 if it is closed now
   */
  private void requireAlive() throws SQLException {
    Optional<Refusal> end = age.end();
    if (end.isPresent()) {
      server.close();
      throw Refusals.fatal(end.get());
    }
  }

  void committed() {
    judge.ran(false, true);
    judge.forget();
  }

  void forgetIfEnded() {
    if (server.state() == TransactionState.IDLE) {
      judge.forget();
    }
  }

  void refuse(Optional<Refusal> refusal) throws SQLException {
    if (refusal.isPresent()) {
      failOpen();
      throw Refusals.exception(refusal.get());
    }
  }

  void failOpen() throws SQLException {
    if (server.isOpen()) {
      server.fail();
    }
  }
}
