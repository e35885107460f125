package dev.dsqlkit.migrate.apply;

import dev.dsqlkit.migrate.plan.Step;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A plan was not applied to its end. Nothing is lost: applying again goes on where it stopped. */
public final class ApplyException extends Exception {
  private static final long serialVersionUID = 1L;

  private final Reason reason;
  private final transient @Nullable Step step;

  ApplyException(Reason reason, @Nullable Step step, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.reason = reason;
    this.step = step;
  }

  /** Why it stopped. */
  public Reason reason() {
    return reason;
  }

  /** The step at which it stopped; empty if none had begun. */
  public Optional<Step> step() {
    return Optional.ofNullable(step);
  }

  /** Why an apply stops. */
  public enum Reason {
    /** A statement failed. */
    FAILED,
    /** A hazard is not allowed; nothing was done. */
    HAZARD,
    /** The plan has what Aurora DSQL cannot do, or a question; nothing was done. */
    IMPOSSIBLE,
    /** The database is not what the plan was made for. */
    STALE,
    /** Somebody else holds the lease. */
    LEASED,
    /** The lease was lost meanwhile. */
    LEASE_LOST,
    /** A job failed or did not end in time. */
    JOB,
    /** The thread was interrupted. */
    INTERRUPTED
  }
}
