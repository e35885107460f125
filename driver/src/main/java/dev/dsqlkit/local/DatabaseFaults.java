package dev.dsqlkit.local;

import dev.dsqlkit.sql.QualifiedName;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The faults of all connections of this JVM to one database, for tests that do not hold the
 * connection that is to fail: {@code connection.unwrap(DatabaseFaults.class)} of any of them, in
 * local mode. It stays usable after that connection is closed. {@link Faults} are those of one
 * connection, and come first.
 *
 * <p>What counts as a COMMIT here is what can lose a conflict: a COMMIT of a transaction that may
 * have written or locked rows or changed the catalog, as far as its SQL texts tell, and such a
 * statement in autocommit mode. Executions and COMMITs of replays count too.
 *
 * <p>Thread-safe. With one thread the same faults strike the same calls each time; with several the
 * order of their calls decides.
 */
public final class DatabaseFaults {
  private final FaultPlan<Fault> executions = new FaultPlan<>();
  private final FaultPlan<Fault> commits = new FaultPlan<>();
  private final FaultPlan<ConnectFault> connects = new FaultPlan<>();

  /**
   * Has a COMMIT fail.
   *
   * @param number 1 for the next COMMIT
   */
  public DatabaseFaults failCommit(int number, Fault fault) {
    return failCommit(When.nth(number), fault);
  }

  /** Has COMMITs fail. */
  public DatabaseFaults failCommit(When when, Fault fault) {
    commits.add(when, fault);
    return this;
  }

  /**
   * Has an execution fail.
   *
   * @param number 1 for the next execution
   */
  public DatabaseFaults failExecution(int number, Fault fault) {
    return failExecution(When.nth(number), fault);
  }

  /** Has executions fail. */
  public DatabaseFaults failExecution(When when, Fault fault) {
    executions.add(when, fault);
    return this;
  }

  /**
   * Has an attempt to connect fail, before anything is sent.
   *
   * @param number 1 for the next attempt
   */
  public DatabaseFaults failConnect(int number, ConnectFault fault) {
    return failConnect(When.nth(number), fault);
  }

  /** Has attempts to connect fail, before anything is sent. */
  public DatabaseFaults failConnect(When when, ConnectFault fault) {
    connects.add(when, fault);
    return this;
  }

  /** Executions so far, COMMIT left out. */
  public long executions() {
    return executions.calls();
  }

  /** COMMITs so far. */
  public long commits() {
    return commits.calls();
  }

  /** Attempts to connect so far. */
  public long connects() {
    return connects.calls();
  }

  /** Calls of all kinds that have failed on demand so far. */
  public long strikes() {
    return executions.strikes() + commits.strikes() + connects.strikes();
  }

  /** Forgets the faults that have not struck. */
  public void clear() {
    executions.clear();
    commits.clear();
    connects.clear();
  }

  /** Counts an execution, and tells what is to happen to it. */
  public @Nullable Fault nextExecution(Supplier<? extends Collection<QualifiedName>> written) {
    return executions.next(written);
  }

  /** Counts a COMMIT, and tells what is to happen to it. */
  public @Nullable Fault nextCommit(Supplier<? extends Collection<QualifiedName>> written) {
    return commits.next(written);
  }

  /** Counts an attempt to connect, and tells what is to happen to it. */
  public @Nullable ConnectFault nextConnect() {
    return connects.next(List::of);
  }
}
