package dev.dsqlkit.junit;

import dev.dsqlkit.local.ConnectFault;
import dev.dsqlkit.local.Fault;
import dev.dsqlkit.local.When;
import org.jspecify.annotations.Nullable;

/**
 * Has the database of a test fail on demand, on whatever connection of this JVM.
 *
 * <pre>{@code
 * faults.nextCommit().fails(OC000).times(2);
 * faults.onTable("orders").commit(3).fails(OC000);
 * faults.dropAfterCommit();
 * }</pre>
 *
 * <p>Calls are counted from the time of asking, those of retries too. A COMMIT is what can lose a
 * conflict: that of a transaction that has written or locked rows or changed the schema, and such a
 * statement in autocommit mode. What is asked for is noted in the SQL log of the test, and
 * forgotten when the test ends or the slot is pointed at another database. On a cluster asking
 * skips the test.
 *
 * <p>Thread-safe.
 */
public final class DsqlFaults {
  private final Controls controls;
  private final SqlRecorder recorder;
  private final @Nullable String table;

  DsqlFaults(Controls controls, SqlRecorder recorder) {
    this(controls, recorder, null);
  }

  private DsqlFaults(Controls controls, SqlRecorder recorder, @Nullable String table) {
    this.controls = controls;
    this.recorder = recorder;
    this.table = table;
  }

  /**
   * Faults that count only the COMMITs and statements that write to a table by INSERT, UPDATE,
   * DELETE or MERGE.
   *
   * @param name as in the catalog, with its schema if that matters
   */
  public DsqlFaults onTable(String name) {
    return new DsqlFaults(controls, recorder, name);
  }

  public FaultyCall nextCommit() {
    return commit(1);
  }

  /**
   * A COMMIT.
   *
   * @param number 1 for the next one
   */
  public FaultyCall commit(int number) {
    return new FaultyCall(
        "commit",
        at(number),
        (when, fault) -> controls.faults().failCommit(when, fault),
        recorder::note);
  }

  public FaultyCall nextStatement() {
    return statement(1);
  }

  /**
   * A statement or batch; COMMIT is none.
   *
   * @param number 1 for the next one
   */
  public FaultyCall statement(int number) {
    return new FaultyCall(
        "statement",
        at(number),
        (when, fault) -> controls.faults().failExecution(when, fault),
        recorder::note);
  }

  /** The next COMMIT is done, but its answer is lost with the connection: in doubt (08007). */
  public AskedFault dropAfterCommit() {
    return nextCommit().fails(Fault.CUT_AFTER);
  }

  /** The connection breaks before the next COMMIT is done: in doubt (08007) as well. */
  public AskedFault dropBeforeCommit() {
    return nextCommit().fails(Fault.CUT_BEFORE);
  }

  /** The next statement is answered by XX000 {@code server unavailable}. */
  public AskedFault serverUnavailable() {
    return nextStatement().fails(Fault.UNAVAILABLE);
  }

  /** The next statement is answered by 40001 (OC001). */
  public AskedFault schemaChanged() {
    return nextStatement().fails(Conflict.OC001);
  }

  /** The next attempt to connect is refused, 53300. */
  public AskedFault tooManyConnections() {
    return connect(1, ConnectFault.TOO_MANY_CONNECTIONS);
  }

  /** The next attempt to connect is refused, 53400. */
  public AskedFault connectRateExceeded() {
    return connect(1, ConnectFault.RATE_EXCEEDED);
  }

  /** The next attempt to connect is refused, because the cluster wakes up. */
  public AskedFault wakingUp() {
    return connect(1, ConnectFault.WAKING_UP);
  }

  /** The next attempt to connect is refused, because the IAM token is too old. */
  public AskedFault tokenExpired() {
    return connect(1, ConnectFault.TOKEN_EXPIRED);
  }

  /**
   * Refuses an attempt to connect.
   *
   * @param number 1 for the next one
   */
  public AskedFault connect(int number, ConnectFault fault) {
    return AskedFault.first(
        "connect",
        When.nth(number),
        fault.name(),
        when -> controls.faults().failConnect(when, fault),
        recorder::note);
  }

  /** How many COMMITs there were in this database, failed ones too. */
  public long commits() {
    return controls.faults().commits();
  }

  /** Forgets the faults that have not struck, of whatever table. */
  public void clear() {
    controls.faults().clear();
    recorder.note("faults cleared");
  }

  private When at(int number) {
    return table == null ? When.nth(number) : When.nth(number).writing(table);
  }
}
