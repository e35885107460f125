package dev.dsqlkit.jdbc;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.TransactionState;
import org.postgresql.jdbc.PgConnection;

/**
 * Has a connection of the application go on with a new connection to the server when the lifetime
 * of the old one is over. That happens between two transactions only, before anything of the next
 * one is sent; nothing is ever executed twice by it.
 */
final class Renewal implements Turn {
  private static final System.Logger LOG = System.getLogger("dev.dsqlkit.jdbc");

  /** An attempt of which nothing depends yet. */
  private static final Duration ATTEMPT = Duration.ofSeconds(2);

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);

  private final RenewableConnection connection;
  private final Opened.Opener opener;
  private final boolean byAge;
  private final Carried carried;
  private final ReentrantLock turn;
  private Instant nextAttempt = Instant.MIN;
  private Duration pause = FIRST_PAUSE;
  private boolean told;
  private volatile boolean closed;

  /** Serves what other threads began on it; the one before the one that there is now. */
  private volatile @Nullable PgConnection retired;

  /**
   * @param connection goes on with the new ones
   */
  Renewal(RenewableConnection connection, Successors successors) {
    this.connection = connection;
    this.opener = successors.opener();
    this.byAge = successors.byAge();
    this.carried = successors.carried();
    this.turn = carried.turn();
  }

  /** When a new connection to the server is wanted. */
  private enum Wanted {
    /** When the lifetime of the old one is over. */
    IN_TIME,
    /** When the old one will have been ended by the service. */
    ONCE_ENDED,
    /** When the old one is known not to be there. */
    ONCE_BROKEN
  }

  /**
   * Waits for the turn and takes it, with a new connection to the server if it is time.
   *
   * @throws SQLException if the old connection is not there any more and no new one can be opened;
   *     the turn is not taken then
   */
  Turn take() throws SQLException {
    return take(Wanted.IN_TIME, Optional.empty());
  }

  /** The same for a call that tells of the connection that there is. */
  Turn takeToTell(Optional<Duration> limit) throws SQLException {
    return take(Wanted.ONCE_ENDED, limit);
  }

  /** The same for a call that has nothing to send between two transactions. */
  Turn takeToEnd() throws SQLException {
    return take(Wanted.ONCE_BROKEN, Optional.empty());
  }

  private Turn take(Wanted wanted, Optional<Duration> limit) throws SQLException {
    turn.lock();
    boolean ready = false;
    try {
      renewIfDue(wanted, limit);
      ready = true;
      return this;
    } finally {
      if (!ready) {
        turn.unlock();
      }
    }
  }

  @Override
  public void close() {
    turn.unlock();
  }

  @Override
  public Session session() {
    return connection.session();
  }

  /** Whether the connection can be used on, though its lifetime may be over. */
  boolean lasts() {
    Lifetime lifetime = connection.opened().lifetime();
    return !lifetime.isOver() || lifetime.hasMoved() || (byAge && carried.left().isEmpty());
  }

  /** Whether it is of no use that the connection to the server has been lost. */
  boolean outlivesItsServer() {
    return !closed && isDue(connection.opened()) && !isHeld(connection.opened());
  }

  /** The connection is to be closed, maybe while another thread renews it. */
  void closes() {
    closed = true;
  }

  /** What is to be closed with the connection to the server that there is. */
  Optional<PgConnection> retired() {
    return Optional.ofNullable(retired);
  }

  private boolean isDue(Opened opened) {
    Session old = opened.session();
    return old.server().getTransactionState() == TransactionState.IDLE
        && (opened.lifetime().hasMoved() || (byAge && opened.lifetime().isOver()))
        && !closed
        && !carried.isBroken()
        && !old.journal().replayDue()
        && !old.savepoints().areOpen()
        && !carried.isCopying();
  }

  private void renewIfDue(Wanted wanted, Optional<Duration> limit) throws SQLException {
    Opened opened = connection.opened();
    if (turn.getHoldCount() > 1 || !isDue(opened)) { // in the middle of a call
      return;
    }
    if (isHeld(opened)) {
      tellWhyNot();
      return;
    }
    boolean broken = opened.session().server().isClosed();
    boolean there = !broken && !opened.lifetime().hasEnded();
    switch (wanted) {
      case IN_TIME -> {
        if (there) {
          tryToRenew(opened);
        } else {
          renew(opened, limit);
        }
      }
      case ONCE_ENDED -> {
        if (!there) {
          renew(opened, limit);
        }
      }
      case ONCE_BROKEN -> {
        if (broken) {
          renew(opened, limit);
        }
      }
    }
  }

  /** Where the database is given up, so is what its session has. */
  private boolean isHeld(Opened opened) {
    return carried.left().isPresent() && !opened.lifetime().hasMoved();
  }

  private void tellWhyNot() {
    if (!told) {
      told = true;
      LOG.log(
          System.Logger.Level.INFO,
          "A connection is not renewed and lasts until the server ends it: its session has {0},"
              + " which no other can be given. [reconnect]",
          carried.left().orElseThrow());
    }
  }

  /** While the old one is there. */
  private void tryToRenew(Opened old) throws SQLException {
    Lifetime lifetime = old.lifetime();
    if (lifetime.now().isBefore(nextAttempt)) {
      return;
    }
    try {
      renew(old, Optional.of(ATTEMPT));
    } catch (SQLException | RuntimeException e) {
      if (closed) {
        throw e;
      }
      if (carried.left().isPresent()) {
        tellWhyNot();
        return;
      }
      nextAttempt = lifetime.now().plus(pause);
      pause = pause.multipliedBy(2);
      if (pause.compareTo(LONGEST_PAUSE) > 0) {
        pause = LONGEST_PAUSE;
      }
      LOG.log(
          System.Logger.Level.INFO,
          "A connection could not be renewed yet; the old one goes on. [reconnect]",
          e);
    }
  }

  private void renew(Opened old, Optional<Duration> limit) throws SQLException {
    Opened next = successor(old.session().server(), limit);
    connection.goOnWith(next);
    pause = FIRST_PAUSE;
    retire(old);
    if (closed) {
      closeQuietly(next);
      closeQuietly(old);
      throw isClosed();
    }
  }

  /** Calls of other threads may be under way on it, and results of it may ask it for more. */
  private void retire(Opened old) {
    PgConnection before = retired;
    old.session().end();
    retired = old.session().server();
    if (before != null) {
      closeQuietly(before);
    }
  }

  private Opened successor(PgConnection old, Optional<Duration> limit) throws SQLException {
    Opened next = opener.open(limit);
    boolean ready = false;
    try {
      new Handover(old, carried, limit).to(next.session().server());
      ready = true;
      return next;
    } finally {
      if (!ready) {
        closeQuietly(next);
      }
    }
  }

  private static SQLException isClosed() {
    return new SQLNonTransientConnectionException("This connection has been closed.", "08003");
  }

  private static void closeQuietly(Opened opened) {
    opened.session().end();
    closeQuietly(opened.session().server());
  }

  private static void closeQuietly(PgConnection server) {
    try {
      server.close();
    } catch (SQLException e) {
      LOG.log(System.Logger.Level.DEBUG, "A connection to the server could not be closed", e);
    }
  }
}
