package dev.dsqlkit.jdbc;

import dev.dsqlkit.conflict.Contender;
import dev.dsqlkit.conflict.Contenders;
import dev.dsqlkit.local.ConflictQuestions;
import dev.dsqlkit.replay.Journal;
import dev.dsqlkit.replay.Reapplication;
import dev.dsqlkit.retry.DsqlCommitInDoubt;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.TransactionState;
import org.postgresql.jdbc.AutoSave;
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
  /** After so long a statement that does not get a lock is taken back, and the others are asked. */
  static final int LOCK_TIMEOUT_MILLIS = 20;

  private static final int MOST_TRIES = 4;
  private static final long PATIENCE = TimeUnit.MILLISECONDS.toNanos(4L * LOCK_TIMEOUT_MILLIS);

  /** For DDL: PostgreSQL's own workers are told to let go after one second. */
  private static final int DDL_TIMEOUT_MILLIS = 3000;

  private static final System.Logger LOG = System.getLogger("dev.dsqlkit.conflicts");

  /** What became of the open transaction on the server. */
  private enum Phase {
    /** Nothing is written or locked. */
    CLEAN,
    /** What it has written is there, behind the savepoint. */
    APPLIED,
    /** It is back at the savepoint. */
    YIELDED,
    /** It has lost, and works on private copies. */
    DOOMED,
    /** It was rolled back because the schema has changed. */
    EXPELLED
  }

  private final PgConnection server;
  private final ServerTransaction transaction;
  private final Contenders contenders;
  private final ConflictQuestions questions;
  private final LockedPlaces locked;
  private final Runnable schemaTold;
  private final Set<String> texts = new LinkedHashSet<>();

  private final Wire wire = new Wire();

  private Journal journal;
  private volatile Phase phase = Phase.CLEAN;
  private boolean open;
  private boolean reapplying;
  private boolean once;

  /** It may be in the middle of a COPY, in which nothing else can be sent. */
  private volatile boolean busy;

  private int from;

  /** The number of the COMMIT that is going on; -1 if none is. */
  private long commit = -1;

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
    this.locked = new LockedPlaces(server);
    this.schemaTold = schemaTold;
    this.journal = new Journal(0);
  }

  void use(Journal log) {
    journal = log;
  }

  /** Whether the driver itself executes something again, past the rules. */
  boolean isReapplying() {
    return reapplying;
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
    phase = Phase.CLEAN;
    busy = false;
    if (commit >= 0) {
      contenders.settle(commit);
      commit = -1;
    }
    texts.clear();
    locked.clear();
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
    if (phase == Phase.EXPELLED) {
      phase = Phase.CLEAN;
      transaction.failIfOpen();
      schemaTold.run();
      throw ConflictErrors.schema(null);
    }
  }

  private void restore() throws SQLException {
    if (phase == Phase.YIELDED) {
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

  /** Runs one attempt of an execution. */
  <T> T run(ContendedCall<T> call) throws SQLException {
    if (server.getTransactionState() == TransactionState.FAILED) {
      return call.unit().run();
    }
    if (!open) {
      return alone(call);
    }
    if (phase == Phase.DOOMED) {
      return doomed(call);
    }
    return call.footprint().touches() ? contended(call) : reading(call);
  }

  /** Sets the hidden savepoint before the first write, in its round trip. */
  <T> T sent(Footprint footprint, ServerCall<T> call) throws SQLException {
    if (!open || phase != Phase.CLEAN || !footprint.touches() || reapplying) {
      return call.run();
    }
    server.setAutosave(AutoSave.ALWAYS);
    try {
      T result = call.run();
      savepointIsSet();
      return result;
    } catch (SQLException e) {
      server.setAutosave(AutoSave.NEVER);
      // pgjdbc has gone back to the savepoint.
      if (!server.isClosed() && server.getTransactionState() == TransactionState.OPEN) {
        savepointIsSet();
        if (ServerErrors.sent(e) != null && !ConflictErrors.mayBeOthers(e)) {
          transaction.fail();
        }
      }
      throw e;
    } finally {
      server.setAutosave(AutoSave.NEVER);
    }
  }

  private void savepointIsSet() {
    from = journal.executed();
    phase = Phase.APPLIED;
  }

  // Without a transaction

  private <T> T alone(ContendedCall<T> call) throws SQLException {
    boolean floor = false;
    boolean patient = false;
    try {
      for (int tries = 1; ; tries++) {
        try {
          return call.isPlainWrite() && contenders.hasOthers(this)
              ? inOwn(call)
              : call.unit().run();
        } catch (SQLException e) {
          boolean again =
              !server.isClosed() && ConflictErrors.waits(e) && call.repeatable() && !once;
          if (!again || tries >= MOST_TRIES) {
            throw ConflictErrors.translated(e);
          }
          call.takeBack().run();
          floor |= ask(call, tries, floor);
          patient = patient(call.footprint());
        }
      }
    } finally {
      end(floor, patient);
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
      throw commit >= 0 ? notCommitted(e) : e;
    } finally {
      forget();
    }
  }

  /** Going back to the savepoint takes the setting back too. */
  private boolean patient(Footprint footprint) throws SQLException {
    if (footprint.ddl()) {
      transaction.execute("SET lock_timeout = " + DDL_TIMEOUT_MILLIS);
    }
    return footprint.ddl();
  }

  private void end(boolean floor, boolean patient) throws SQLException {
    if (floor) {
      contenders.leaveFloor();
    }
    if (patient && !server.isClosed() && server.getTransactionState() != TransactionState.FAILED) {
      transaction.execute("SET lock_timeout = " + LOCK_TIMEOUT_MILLIS);
    }
  }

  // In a transaction

  /** Only DDL keeps a read waiting. */
  private <T> T reading(ContendedCall<T> call) throws SQLException {
    try {
      return unportioned(call);
    } catch (SQLException e) {
      if (!ConflictErrors.waits(e)) {
        throw e;
      }
      askAll(true);
      throw ConflictErrors.schema(e);
    }
  }

  private <T> T contended(ContendedCall<T> call) throws SQLException {
    boolean floor = false;
    boolean patient = false;
    try {
      for (int tries = 1; ; tries++) {
        goOn();
        try {
          if (phase == Phase.YIELDED) {
            reapply();
          }
          T result = unportioned(call);
          lockedRows(call);
          if (!writesKeyTwice(call)) {
            texts.addAll(call.texts());
            return result;
          }
        } catch (SQLException e) {
          boolean others = ConflictErrors.mayBeOthers(e);
          if (!canGoBack() || !others || isOwnViolation(e) || once || !call.repeatable()) {
            if (others && !server.isClosed()) {
              transaction.failIfOpen();
            }
            throw ConflictErrors.isViolation(e) && !isOwnViolation(e)
                ? ConflictErrors.data(e)
                : ConflictErrors.translated(e);
          }
          goBack();
          call.takeBack().run();
          if (ConflictErrors.waits(e) && tries < MOST_TRIES) {
            floor |= ask(call, tries, floor);
            patient = patient(call.footprint());
            continue;
          }
          return onCopies(call, e, ConflictErrors.isViolation(e));
        }
        return onCopies(call, new Doomed(), true);
      }
    } finally {
      end(floor, patient);
    }
  }

  /** A cursor would not outlive going back to the savepoint. */
  private <T> T unportioned(ContendedCall<T> call) throws SQLException {
    @Nullable Statement statement = call.statement();
    int fetchSize = statement == null ? 0 : statement.getFetchSize();
    if (statement == null
        || fetchSize == 0
        || (phase == Phase.CLEAN && !call.footprint().touches())) {
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

  /** Nobody else has committed a row that could be what it violates. */
  private boolean isOwnViolation(SQLException e) {
    return ConflictErrors.isViolation(e) && contenders.committedSince(this, commit).isEmpty();
  }

  private void lockedRows(ContendedCall<?> call) throws SQLException {
    @Nullable Statement statement = call.statement();
    if (statement == null || !locked.canAsk(call.footprint())) {
      return;
    }
    try {
      locked.ask(call.footprint(), statement);
    } catch (SQLException e) {
      if (server.isClosed() || !canGoBack()) {
        throw e;
      }
      goBack();
      call.takeBack().run();
      reapply();
      call.unit().run();
    }
  }

  /** Rows that the transaction had written before it locked them have other places now. */
  void reapplied(Footprint footprint, Statement statement) throws SQLException {
    if (locked.canAsk(footprint)) {
      locked.ask(footprint, statement);
    }
  }

  /** A key that another has freed since the snapshot was taken, which still shows it. */
  private boolean writesKeyTwice(ContendedCall<?> call) throws SQLException {
    if (!call.footprint().adds() || phase != Phase.APPLIED) {
      return false;
    }
    String records = contenders.committedSince(this, commit);
    if (records.isEmpty() || !questions.duplicates(call.names(), records)) {
      return false;
    }
    goBack();
    call.takeBack().run();
    return true;
  }

  private boolean canGoBack() throws SQLException {
    return !server.isClosed()
        && (phase == Phase.APPLIED || phase == Phase.YIELDED)
        && !journal.isBlocked();
  }

  private void goBack() throws SQLException {
    transaction.execute("ROLLBACK TO SAVEPOINT PGJDBC_AUTOSAVE");
    phase = Phase.YIELDED;
  }

  private void reapply() throws SQLException {
    if (journal.isBlocked()) {
      throw new Doomed(); // what it had written is not in it any more
    }
    Optional<String> difference;
    locked.clear();
    reapplying = true;
    try {
      difference = new Reapplication(journal, from, false).run();
    } catch (SQLException e) {
      throw ConflictErrors.waits(e) ? e : new Doomed(e);
    } finally {
      reapplying = false;
    }
    if (difference.isPresent()) {
      LOG.log(System.Logger.Level.DEBUG, "A transaction is doomed: {0}", difference.get());
      throw new Doomed();
    }
    phase = Phase.APPLIED;
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
    Set<String> names = call.names();
    names.addAll(ContendedCall.names(texts));
    try {
      Optional<String> problem = questions.copy(names);
      if (problem.isPresent()) {
        LOG.log(
            System.Logger.Level.DEBUG,
            "A transaction that has lost cannot go on with private copies: {0}",
            problem.get());
        throw new Doomed();
      }
      reapply();
    } catch (SQLException e) {
      if (!server.isClosed()) {
        failed();
      }
      throw ConflictErrors.data(why);
    }
    phase = Phase.DOOMED;
    try {
      T result = unportioned(call);
      texts.addAll(call.texts());
      return result;
    } catch (SQLException e) {
      boolean same = violates && String.valueOf(e.getSQLState()).equals(why.getSQLState());
      throw same ? why : e;
    }
  }

  private void failed() throws SQLException {
    transaction.failIfOpen();
    phase = Phase.DOOMED;
  }

  private <T> T doomed(ContendedCall<T> call) throws SQLException {
    Set<String> names = call.names();
    Optional<String> problem =
        call.footprint().touches() ? questions.copy(names) : questions.hides(names);
    if (problem.isPresent()) {
      failed();
      throw ConflictErrors.data(null);
    }
    return unportioned(call);
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
      compareAndTell();
      goOn();
    } catch (SQLException e) {
      if (!server.isClosed() && server.getTransactionState() != TransactionState.IDLE) {
        transaction.rollback();
      }
      throw notCommitted(e);
    }
    if (phase == Phase.DOOMED) {
      transaction.rollback();
      throw notCommitted(ConflictErrors.data(null));
    }
  }

  private void compareAndTell() throws SQLException {
    if (phase == Phase.APPLIED) {
      String records = contenders.committedSince(this, commit);
      if (!records.isEmpty() && conflicts(records)) {
        phase = Phase.DOOMED;
      }
    }
    if (phase == Phase.APPLIED) {
      commit = contenders.announce();
      if (contenders.hasOthers(this)) {
        contenders.tell(
            commit, contended(ContendedCall.of(() -> questions.commitRecord(locked.json()))));
      }
    }
  }

  private boolean conflicts(String records) throws SQLException {
    String answer = contended(ContendedCall.of(() -> questions.conflicts(records, locked.json())));
    if (phase == Phase.DOOMED || answer.equals(ConflictQuestions.CONFLICT)) {
      return true;
    }
    if (answer.equals(ConflictQuestions.NO_CONFLICT)) {
      return false;
    }
    if (!canGoBack() || once) {
      return true;
    }
    goBack();
    boolean conflict = questions.shows(answer);
    restore();
    return conflict || phase == Phase.DOOMED;
  }

  /** COMMIT has failed; what it says may be the fault of another transaction. */
  SQLException notCommitted(SQLException e) {
    if (commit >= 0 && !(e instanceof DsqlCommitInDoubt)) {
      contenders.retract(commit);
      commit = -1;
    }
    boolean others =
        open
            && (ConflictErrors.waits(e)
                || (ConflictErrors.isViolation(e)
                    && !contenders.committedSince(this, commit).isEmpty()));
    return others ? ConflictErrors.data(e) : ConflictErrors.translated(e);
  }

  // The others

  private boolean ask(ContendedCall<?> call, int tries, boolean floor) throws SQLException {
    Set<String> names = call.names();
    names.addAll(ContendedCall.names(texts));
    boolean ddl = call.footprint().ddl();
    Set<Integer> holders = tries > 1 && !ddl ? Set.of() : questions.holders(names);
    IntPredicate whom = holders.isEmpty() ? backend -> true : holders::contains;
    return ask(whom, ddl, !floor);
  }

  private void askAll(boolean ddl) {
    if (ask(backend -> true, ddl, true)) {
      contenders.leaveFloor();
    }
  }

  /** Without holding the own connection: who is asked may be asking. */
  private boolean ask(IntPredicate whom, boolean ddl, boolean takeFloor) {
    return wire.without(
        () -> {
          boolean floor = takeFloor && contenders.takeFloor(PATIENCE);
          boolean asked = false;
          try {
            contenders.ask(this, whom, ddl, PATIENCE);
            asked = true;
          } finally {
            if (floor && !asked) {
              contenders.leaveFloor();
            }
          }
          return floor;
        });
  }

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
        } else if (canGoBack() && server.getTransactionState() == TransactionState.OPEN) {
          goBack(); // one that has failed holds no locks, and must not come back to life
        }
      }
    } catch (SQLException e) {
      LOG.log(System.Logger.Level.DEBUG, "A transaction could not yield", e);
    } finally {
      wire.leave();
    }
  }

  private boolean holdsLocks(boolean toDdl) {
    Phase now = phase;
    if (busy) {
      return false;
    }
    return now == Phase.APPLIED || (toDdl && now != Phase.EXPELLED);
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
      phase = Phase.CLEAN;
    } else {
      phase = Phase.EXPELLED;
    }
  }
}
