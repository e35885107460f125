package dev.dsqlkit.slot;

import dev.dsqlkit.retry.RetryEvent;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Something that was sent to the server.
 *
 * @param kind what it was
 * @param connection the how-manieth connection to a server of this JVM that it was sent on
 * @param transaction the how-manieth transaction of that connection; a statement in autocommit mode
 *     is one by itself
 * @param attempt 1 for the first attempt of the transaction
 * @param replayed whether the driver did it again by itself, for an attempt after the first
 * @param sql the texts: one of a statement, the entries of a batch; none of COMMIT and ROLLBACK by
 *     the methods of a connection
 * @param autocommit whether it was a transaction by itself
 * @param open whether the transaction is open after it
 * @param rows rows written, as the rules count them: by the statement, or at COMMIT by the
 *     transaction; -1 where nobody counts them, on a cluster and with rules that are not enforced
 * @param took time until the answer
 * @param failure the error, if it was one
 * @param retry what was decided about the next attempt, for {@link Kind#RETRY} only
 */
public record SqlEvent(
    Kind kind,
    int connection,
    int transaction,
    int attempt,
    boolean replayed,
    List<String> sql,
    boolean autocommit,
    boolean open,
    long rows,
    Duration took,
    Optional<SQLException> failure,
    Optional<RetryEvent> retry) {

  /** What can happen on a connection. */
  public enum Kind {
    /** A connection to the server was opened, for a new connection or for one that moved on. */
    CONNECT,
    /** A text was executed. It may be COMMIT or ROLLBACK too. */
    STATEMENT,
    /** A batch was executed. */
    BATCH,
    /** COMMIT by the method of a connection, or by the driver for a large statement. */
    COMMIT,
    /** ROLLBACK by the method of a connection, or by the driver before another attempt. */
    ROLLBACK,
    /** The driver tries again, has done so, or gives up. */
    RETRY
  }
}
