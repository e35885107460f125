package dev.dsqlkit.jdbc;

import dev.dsqlkit.conflict.Contenders;
import dev.dsqlkit.local.ConflictQuestions;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.IntPredicate;
import org.postgresql.core.TransactionState;
import org.postgresql.jdbc.PgConnection;

/**
 * The tries of one execution that does not get a lock: before each but the first the others are
 * asked to yield. Who asks holds no lock of the server and not its own connection, so that two that
 * ask each other do not wait for ever; from then on until the end it has the floor.
 */
final class Asking implements AutoCloseable {
  /** After so long a statement that does not get a lock is taken back, and the others are asked. */
  static final int LOCK_TIMEOUT_MILLIS = 20;

  private static final int MOST_TRIES = 4;

  /** Of DDL, all but the first of which wait longer. */
  private static final int MOST_PATIENT_TRIES = 3;

  private static final long PATIENCE = TimeUnit.MILLISECONDS.toNanos(4L * LOCK_TIMEOUT_MILLIS);

  /** For DDL: PostgreSQL's own workers are told to let go after one second. */
  private static final int DDL_TIMEOUT_MILLIS = 1500;

  private final PgConnection server;
  private final ServerTransaction transaction;
  private final Contention asker;
  private final Contenders contenders;
  private final Wire wire;
  private int tries = 1;
  private boolean floor;
  private boolean patient;

  Asking(
      PgConnection server,
      ServerTransaction transaction,
      Contention asker,
      Contenders contenders,
      Wire wire) {
    this.server = server;
    this.transaction = transaction;
    this.asker = asker;
    this.contenders = contenders;
    this.wire = wire;
  }

  /** Whether another try is worth it. */
  boolean mayTryAgain() {
    return tries < (patient ? MOST_PATIENT_TRIES : MOST_TRIES);
  }

  /**
   * Asks those that hold locks on the named tables; if that was not enough, all.
   *
   * @param names of tables, and others
   * @param ddl whether the transactions that have only read them are meant too
   */
  void ask(ConflictQuestions questions, Set<String> names, boolean ddl) throws SQLException {
    Set<Integer> holders = tries > 1 && !ddl ? Set.of() : questions.holders(names);
    ask(holders.isEmpty() ? backend -> true : holders::contains, ddl);
    tries++;
    if (ddl) { // each time, because going back to the savepoint takes the setting back
      transaction.execute("SET lock_timeout = " + DDL_TIMEOUT_MILLIS);
      patient = true;
    }
  }

  void askAll(boolean ddl) {
    ask(backend -> true, ddl);
  }

  private void ask(IntPredicate whom, boolean ddl) {
    wire.without(
        () -> {
          floor = floor || contenders.takeFloor(PATIENCE);
          contenders.ask(asker, whom, ddl, PATIENCE);
        });
  }

  @Override
  public void close() throws SQLException {
    if (floor) {
      contenders.leaveFloor();
    }
    if (patient && !server.isClosed() && server.getTransactionState() != TransactionState.FAILED) {
      transaction.execute("SET lock_timeout = " + LOCK_TIMEOUT_MILLIS);
    }
  }
}
