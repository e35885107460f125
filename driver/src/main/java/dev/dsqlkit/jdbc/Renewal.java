package dev.dsqlkit.jdbc;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.postgresql.core.TransactionState;
import org.postgresql.jdbc.PgConnection;

/**
 * Has a connection of the application go on with a new connection to the server when the lifetime
 * of the old one is over. That happens between two transactions only, before anything of the next
 * one is sent; nothing is ever executed twice by it.
 */
final class Renewal implements Turn {
  private static final System.Logger LOG = System.getLogger("dev.dsqlkit.jdbc");

  /** Between two attempts, as long as the old connection is still there. */
  private static final Duration PAUSE = Duration.ofSeconds(5);

  private final DsqlConnection connection;
  private final Opened.Opener opener;
  private final Carried carried;
  private final ReentrantLock turn;
  private Instant nextAttempt = Instant.MIN;
  private boolean told;
  private volatile boolean closed;

  /**
   * @param connection goes on with the new ones
   */
  Renewal(DsqlConnection connection, Successors successors) {
    this.connection = connection;
    this.opener = successors.opener();
    this.carried = successors.carried();
    this.turn = carried.turn();
  }

  /**
   * Waits for the turn and takes it, with a new connection to the server if it is time.
   *
   * @throws SQLException if the old connection is not there any more and no new one can be opened;
   *     the turn is not taken then
   */
  Turn take() throws SQLException {
    turn.lock();
    boolean ready = false;
    try {
      renewIfDue();
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
    return carried.left().isEmpty() || !connection.opened().lifetime().isOver();
  }

  /** The connection is to be closed, maybe while another thread renews it. */
  void closes() {
    closed = true;
  }

  private void renewIfDue() throws SQLException {
    Opened opened = connection.opened();
    Session old = opened.session();
    if (old.server().getTransactionState() != TransactionState.IDLE
        || !opened.lifetime().isOver()
        || turn.getHoldCount() > 1 // in the middle of a call
        || old.server().isClosed()
        || old.journal().replayDue()
        || old.savepoints().areOpen()
        || carried.isCopying()) {
      return;
    }
    Optional<String> left = carried.left();
    if (left.isEmpty()) {
      renew(opened);
    } else if (!told) {
      told = true;
      LOG.log(
          System.Logger.Level.INFO,
          "A connection is not renewed and lasts until the server ends it: its session has {0},"
              + " which no other can be given. [reconnect]",
          left.get());
    }
  }

  private void renew(Opened old) throws SQLException {
    Lifetime lifetime = old.lifetime();
    boolean there = !lifetime.hasEnded();
    if (there && lifetime.now().isBefore(nextAttempt)) {
      return;
    }
    Opened next;
    try {
      next = successor(old.session().server());
    } catch (SQLException | RuntimeException e) {
      if (!there || closed) {
        throw e;
      }
      nextAttempt = lifetime.now().plus(PAUSE);
      LOG.log(
          System.Logger.Level.INFO,
          "A connection could not be renewed yet; the old one goes on. [reconnect]",
          e);
      return;
    }
    connection.goOnWith(next);
    closeQuietly(old);
    if (closed) {
      closeQuietly(next);
      throw isClosed();
    }
  }

  private Opened successor(PgConnection old) throws SQLException {
    Opened next = opener.open();
    boolean ready = false;
    try {
      new Handover(old, carried.settings()).to(next.session().server());
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
    try {
      opened.close();
    } catch (SQLException e) {
      LOG.log(System.Logger.Level.DEBUG, "A connection to the server could not be closed", e);
    }
  }
}
