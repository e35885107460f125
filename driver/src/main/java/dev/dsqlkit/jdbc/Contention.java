package dev.dsqlkit.jdbc;

import dev.dsqlkit.conflict.Contender;
import dev.dsqlkit.conflict.Contenders;
import dev.dsqlkit.local.ConflictQuestions;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.TransactionState;
import org.postgresql.jdbc.PgConnection;

/**
 * Lets the transactions of this process in one PostgreSQL conflict as they do on Aurora DSQL: no
 * statement waits for a lock of another transaction, and the first to commit wins.
 *
 * <p>A hidden savepoint stands before the first write of a transaction. Who does not get a lock
 * goes back to its own savepoint and asks the others to go back to theirs, which lets go of their
 * locks; each writes again what it had written, in the same snapshot, before its next statement or
 * COMMIT. A transaction whose writes cannot be written again, because another has committed, is
 * doomed: it goes on with private copies of its tables, and its COMMIT fails.
 *
 * <p>See docs/conflicts.md.
 */
final class Contention implements Contender {
  private static final System.Logger LOG = System.getLogger("dev.dsqlkit.conflicts");

  private final PgConnection server;
  private final ServerTransaction transaction;
  private final Contenders contenders;
  private final ConflictQuestions questions;
  private final HiddenSavepoint savepoint;
  private final BeforeCommit beforeCommit;
  private final PrivateCopies copies;
  private final Runnable schemaTold;
  private final Wire wire = new Wire();

  /** What the transaction has written and locked by. */
  private final Set<String> texts = new LinkedHashSet<>();

  private boolean open;

  /** Whether what runs cannot be run again. */
  private boolean once;

  /** It may be in the middle of a COPY, in which nothing else can be sent. */
  private volatile boolean busy;

  /**
   * @param schemaTold runs when the application gets to know that the schema has changed
   */
  Contention(
      PgConnection server,
      ServerTransaction transaction,
      Contenders contenders,
      Runnable schemaTold) {
    this.server = server;
    this.transaction = transaction;
    this.contenders = contenders;
    this.questions = new ConflictQuestions(server);
    this.savepoint = new HiddenSavepoint(server, transaction);
    this.beforeCommit = new BeforeCommit(this, contenders, questions, savepoint);
    this.copies = new PrivateCopies(server, transaction, questions, savepoint);
    this.schemaTold = schemaTold;
  }

  HiddenSavepoint savepoint() {
    return savepoint;
  }

  // The life of a transaction

  void enter() {
    wire.take();
  }

  void exit() {
    try {
      if (server.isClosed() || server.getTransactionState() == TransactionState.IDLE) {
        forget();
      }
    } catch (SQLException e) {
      forget();
    } finally {
      wire.leave();
    }
  }

  /** Makes a call that cannot be made again, because what it sends is gone then. */
  <T> T once(ServerCall<T> call) throws SQLException {
    once = true;
    busy = true;
    try {
      return call.run();
    } finally {
      once = false;
    }
  }

  /** The connection is to be closed, maybe while another thread uses it. */
  void closes() {
    contenders.close(this);
  }

  /** The transaction is over. */
  void forget() {
    if (open) {
      contenders.close(this);
      open = false;
    }
    busy = false;
    texts.clear();
    savepoint.forget();
    beforeCommit.settle();
  }

  /** A call of the application, which may be the first of its transaction. */
  void before() throws SQLException {
    if (!isInTransaction() || server.getTransactionState() == TransactionState.FAILED) {
      return;
    }
    if (!open) {
      contenders.open(this);
      open = true;
    }
    goOn();
    restore();
  }

  /**
   * Goes on unless DDL has ended the transaction meanwhile.
   *
   * @throws SQLException 40001 (OC001) if it has
   */
  private void goOn() throws SQLException {
    if (savepoint.is(WritePhase.EXPELLED)) {
      savepoint.become(WritePhase.CLEAN);
      transaction.failIfOpen();
      schemaTold.run();
      throw ConflictErrors.schema(null);
    }
  }

  void restore() throws SQLException {
    if (savepoint.is(WritePhase.YIELDED)) {
      contended(ContendedCall.of(() -> true));
    }
  }

  /** Whether a statement is a transaction of its own. */
  boolean isOutside() throws SQLException {
    return !open && !isInTransaction();
  }

  private boolean isInTransaction() throws SQLException {
    return !server.getAutoCommit() || server.getTransactionState() != TransactionState.IDLE;
  }

  // Executions

  /** Runs one attempt of an execution. */
  <T> T run(ContendedCall<T> call) throws SQLException {
    if (server.getTransactionState() == TransactionState.FAILED) {
      return call.unit().run();
    }
    if (!open) {
      return alone(call);
    }
    if (savepoint.is(WritePhase.DOOMED)) {
      copies.admit(call);
      return unportioned(call);
    }
    return call.footprint().touches() ? contended(call) : reading(call);
  }

  /** Sends a statement, if it is the first that writes with the savepoint before it. */
  <T> T sent(Footprint footprint, ServerCall<T> call) throws SQLException {
    boolean first = open && savepoint.is(WritePhase.CLEAN) && footprint.touches();
    return first ? savepoint.setBefore(call) : call.run();
  }

  private Asking asking() {
    return new Asking(server, transaction, this, contenders, wire);
  }

  private <T> T alone(ContendedCall<T> call) throws SQLException {
    try (Asking asking = asking()) {
      while (true) {
        try {
          return call.isPlainWrite() && contenders.hasOthers(this)
              ? inOwn(call)
              : call.unit().run();
        } catch (SQLException e) {
          boolean again =
              !server.isClosed() && ConflictErrors.waits(e) && call.repeatable() && !once;
          if (!again || !asking.mayTryAgain()) {
            throw ConflictErrors.translated(e);
          }
          call.takeBack().run();
          asking.ask(questions, call.names(), call.footprint().ddl());
        }
      }
    }
  }

  /** So that the others learn what it has written, and it what they have. */
  private <T> T inOwn(ContendedCall<T> call) throws SQLException {
    try {
      ServerCall<T> work =
          () -> {
            before();
            T result = contended(call);
            // What it has written is in no journal, so that it could not be written again.
            once(
                () -> {
                  beforeCommit();
                  return call.mayCommit().run();
                });
            return result;
          };
      @Nullable Statement statement = call.statement();
      return statement == null ? transaction.inOwn(work) : transaction.inOwn(statement, work);
    } catch (SQLException e) {
      throw beforeCommit.isAnnounced() ? notCommitted(e) : e;
    } finally {
      forget();
    }
  }

  /** Only DDL keeps a read waiting. */
  private <T> T reading(ContendedCall<T> call) throws SQLException {
    try {
      return unportioned(call);
    } catch (SQLException e) {
      if (!ConflictErrors.waits(e)) {
        throw e;
      }
      try (Asking asking = asking()) {
        asking.askAll(true);
      }
      throw ConflictErrors.schema(e);
    }
  }

  /** Runs a call in the open transaction, behind the savepoint. */
  <T> T contended(ContendedCall<T> call) throws SQLException {
    try (Asking asking = asking()) {
      while (true) {
        goOn();
        try {
          if (savepoint.is(WritePhase.YIELDED)) {
            savepoint.reapply();
          }
          T result = unportioned(call);
          askForPlaces(call);
          if (!writesKeyTwice(call)) {
            texts.addAll(call.texts());
            return result;
          }
        } catch (SQLException e) {
          goBackAfter(e, call);
          if (!ConflictErrors.waits(e) || !asking.mayTryAgain()) {
            return onCopies(call, e, ConflictErrors.isViolation(e));
          }
          asking.ask(questions, allNames(call), call.footprint().ddl());
          continue;
        }
        return onCopies(call, new Doomed(), true);
      }
    }
  }

  /**
   * Takes a call back that has failed.
   *
   * @throws SQLException its error, if it was its own mistake or cannot be taken back
   */
  private void goBackAfter(SQLException e, ContendedCall<?> call) throws SQLException {
    boolean others = ConflictErrors.mayBeOthers(e);
    boolean own = ConflictErrors.isViolation(e) && !beforeCommit.mayBeTheirs(e);
    if (!others || own || !canGoBack() || !call.repeatable()) {
      if (others && !server.isClosed()) {
        transaction.failIfOpen();
      }
      throw beforeCommit.mayBeTheirs(e) ? ConflictErrors.data(e) : ConflictErrors.translated(e);
    }
    savepoint.goBack();
    call.takeBack().run();
  }

  boolean canGoBack() throws SQLException {
    return !once && savepoint.canGoBack();
  }

  /** A cursor would not outlive going back to the savepoint. */
  private <T> T unportioned(ContendedCall<T> call) throws SQLException {
    @Nullable Statement statement = call.statement();
    int fetchSize = statement == null ? 0 : statement.getFetchSize();
    if (statement == null
        || fetchSize == 0
        || (savepoint.is(WritePhase.CLEAN) && !call.footprint().touches())) {
      return call.unit().run();
    }
    statement.setFetchSize(0);
    try {
      return call.unit().run();
    } finally {
      if (!statement.isClosed()) {
        statement.setFetchSize(fetchSize);
      }
    }
  }

  private void askForPlaces(ContendedCall<?> call) throws SQLException {
    @Nullable Statement statement = call.statement();
    if (statement == null || !savepoint.locked().canAsk(call.footprint())) {
      return;
    }
    try {
      savepoint.locked().ask(call.footprint(), statement);
    } catch (SQLException e) {
      if (!savepoint.canGoBack()) {
        throw e;
      }
      savepoint.goBack();
      call.takeBack().run();
      savepoint.reapply();
      call.unit().run();
    }
  }

  /** A key that another has freed since the snapshot was taken, which still shows it. */
  private boolean writesKeyTwice(ContendedCall<?> call) throws SQLException {
    if (!call.footprint().adds() || !savepoint.is(WritePhase.APPLIED)) {
      return false;
    }
    String records = beforeCommit.committedByOthers();
    if (records.isEmpty() || !questions.duplicates(call.names(), records)) {
      return false;
    }
    savepoint.goBack();
    call.takeBack().run();
    return true;
  }

  private Set<String> allNames(ContendedCall<?> call) {
    Set<String> names = call.names();
    names.addAll(ContendedCall.names(texts));
    return names;
  }

  // Having lost

  /**
   * Goes on with private copies of the tables, as the snapshot shows them.
   *
   * @param why what the tables themselves have answered
   * @param violates whether the copies have to show first that this was not the transaction's own
   *     mistake
   */
  private <T> T onCopies(ContendedCall<T> call, SQLException why, boolean violates)
      throws SQLException {
    copies.begin(allNames(call), why);
    try {
      T result = unportioned(call);
      texts.addAll(call.texts());
      return result;
    } catch (SQLException e) {
      boolean same = violates && String.valueOf(e.getSQLState()).equals(why.getSQLState());
      throw same ? why : e;
    }
  }

  // COMMIT

  /**
   * Prepares COMMIT: what was written has to be there, and must not conflict with what others have
   * committed.
   *
   * @throws SQLException 40001 (OC000) if it does; the transaction is rolled back then
   */
  void beforeCommit() throws SQLException {
    if (!open || server.getTransactionState() != TransactionState.OPEN) {
      return;
    }
    try {
      goOn();
      restore();
      beforeCommit.compareAndTell();
      goOn();
      if (savepoint.is(WritePhase.DOOMED)) {
        throw ConflictErrors.data(null);
      }
    } catch (SQLException e) {
      if (!server.isClosed() && server.getTransactionState() != TransactionState.IDLE) {
        transaction.rollback();
      }
      throw notCommitted(e);
    }
  }

  /** COMMIT has failed; what it says may be the fault of another transaction. */
  SQLException notCommitted(SQLException e) {
    return beforeCommit.failed(e, open);
  }

  // The others

  @Override
  public int backend() {
    return server.getBackendPID();
  }

  @Override
  public void yieldTo(boolean toDdl, long nanos) {
    if (!holdsLocks(toDdl) || !wire.takeWithin(nanos)) {
      return;
    }
    try {
      if (open && !server.isClosed() && holdsLocks(toDdl)) {
        if (toDdl) {
          expel();
        } else if (savepoint.canGoBack() && server.getTransactionState() == TransactionState.OPEN) {
          savepoint.goBack(); // one that has failed holds no locks, and must not come back to life
        }
      }
    } catch (SQLException e) {
      LOG.log(System.Logger.Level.DEBUG, "A transaction could not yield", e);
    } finally {
      wire.leave();
    }
  }

  private boolean holdsLocks(boolean toDdl) {
    WritePhase now = savepoint.phase();
    return !busy && (now == WritePhase.APPLIED || (toDdl && now != WritePhase.EXPELLED));
  }

  private void expel() throws SQLException {
    TransactionState state = server.getTransactionState();
    if (state == TransactionState.IDLE) {
      return;
    }
    transaction.rollback();
    transaction.begin();
    if (state == TransactionState.FAILED) {
      transaction.fail();
      savepoint.become(WritePhase.CLEAN);
    } else {
      savepoint.become(WritePhase.EXPELLED);
    }
  }
}
