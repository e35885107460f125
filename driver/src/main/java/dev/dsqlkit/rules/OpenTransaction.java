package dev.dsqlkit.rules;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The transaction that a connection has open, as far as Aurora DSQL limits it. Mutable, for one
 * connection; call {@link #end} after each COMMIT and ROLLBACK.
 */
public final class OpenTransaction {
  private final TransactionLimits limits;
  private final InstantSource clock;
  private @Nullable Instant started;
  private boolean changedCatalog;
  private boolean changedRows;
  private long rows;
  private long rowsEver;
  private long bytes;
  private long unmeasuredRows;

  public OpenTransaction(TransactionLimits limits, InstantSource clock) {
    this.limits = limits;
    this.clock = clock;
  }

  /** Starts the clock of the transaction; without it, the first statement does. */
  public void start() {
    if (started == null) {
      started = clock.instant();
    }
  }

  /** Asks whether a statement of this effect may run, and if so counts it as run. */
  public Optional<Refusal> before(Effect effect) {
    start();
    Optional<Refusal> tooOld = age();
    if (tooOld.isPresent()) {
      return tooOld;
    }
    boolean ddl = effect == Effect.DDL;
    boolean dml = effect == Effect.DML;
    if (ddl && changedCatalog) {
      return refused(TransactionRules.MULTIPLE_DDL);
    }
    if ((ddl && changedRows) || (dml && changedCatalog)) {
      return refused(TransactionRules.DDL_AND_DML);
    }
    changedCatalog |= ddl;
    changedRows |= dml;
    return Optional.empty();
  }

  /**
   * Counts what a statement wrote.
   *
   * @return the refusal of the statement that crosses the row limit
   */
  public Optional<Refusal> wrote(long moreRows, long moreBytes) {
    rows += moreRows;
    rowsEver += moreRows;
    bytes += moreBytes;
    return rows > limits.rows() ? refused(TransactionRules.ROWS) : Optional.empty();
  }

  /**
   * Counts rows whose size is not known, such as those of INSERT ... SELECT.
   *
   * @return as {@link #wrote}
   */
  public Optional<Refusal> wroteUnmeasured(long moreRows, long atLeastBytes) {
    unmeasuredRows += moreRows;
    return wrote(moreRows, atLeastBytes);
  }

  /** Rows that this and all transactions before it have written, whether they committed or not. */
  public long rowsEver() {
    return rowsEver;
  }

  /** Rows that may still be written. */
  public long rowsLeft() {
    return limits.rows() - rows;
  }

  /** Whether the transaction may be too large, so that its size has to be {@link #measured}. */
  public boolean mayBeTooLarge() {
    return bytes + unmeasuredRows * TransactionLimits.LARGEST_ROW > limits.bytes();
  }

  /** Replaces the estimate of what the transaction has written. */
  public void measured(long writtenBytes) {
    bytes = writtenBytes;
    unmeasuredRows = 0;
  }

  /** Asks whether the transaction may commit; the service checks size and age only then. */
  public Optional<Refusal> atCommit() {
    if (bytes > limits.bytes()) {
      return refused(TransactionRules.SIZE, Long.toString(mebibytes(bytes)));
    }
    return age();
  }

  /**
   * What it has counted so far, to come back to if an execution is taken back.
   *
   * @param started when its clock was started; null if it was not
   */
  public record Mark(
      @Nullable Instant started,
      boolean changedCatalog,
      boolean changedRows,
      long rows,
      long bytes,
      long unmeasuredRows) {}

  public Mark mark() {
    return new Mark(started, changedCatalog, changedRows, rows, bytes, unmeasuredRows);
  }

  /** Forgets what was counted since; the clock goes on. */
  public void backTo(Mark mark) {
    started = mark.started() == null ? started : mark.started();
    changedCatalog = mark.changedCatalog();
    changedRows = mark.changedRows();
    rowsEver -= rows - mark.rows();
    rows = mark.rows();
    bytes = mark.bytes();
    unmeasuredRows = mark.unmeasuredRows();
  }

  /** Forgets the transaction. */
  public void end() {
    started = null;
    changedCatalog = false;
    changedRows = false;
    rows = 0;
    bytes = 0;
    unmeasuredRows = 0;
  }

  private Optional<Refusal> age() {
    if (started == null) {
      return Optional.empty();
    }
    Duration age = Duration.between(started, clock.instant());
    return age.compareTo(limits.age()) > 0
        ? refused(TransactionRules.AGE, Long.toString(age.toSeconds()))
        : Optional.empty();
  }

  private static Optional<Refusal> refused(Facts facts, String... values) {
    return Optional.of(facts.refusal(Finding.nowhere(values)));
  }

  // Rounded up, so that the DETAIL never says "10mb > 10mb".
  private static long mebibytes(long bytes) {
    return (bytes + 1024 * 1024 - 1) / (1024 * 1024);
  }
}
