package dev.dsqlkit.jdbc;

import dev.dsqlkit.local.Faults;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyOperation;
import org.postgresql.core.TransactionState;
import org.postgresql.jdbc.PgConnection;

/**
 * What the sessions that serve one connection of the application one after the other have in
 * common: whose turn it is, and what the application has done to the session that must not get
 * lost. Used in turn.
 */
final class Carried {
  /** Refused as unsupported, as wrong SQL, or for want of a value of a sequence. */
  private static final Set<String> NOTHING_DONE = Set.of("0A000", "42601", "55000");

  private final ReentrantLock turn = new ReentrantLock();
  private final SessionSettings settings = new SessionSettings();
  private final Faults faults = new Faults();

  /** By name, how the application has set up its connection past the server. */
  private final Map<String, Setting.Change> setUp = new LinkedHashMap<>();

  private volatile @Nullable String left;
  private volatile boolean broken;
  private @Nullable CopyOperation copy;

  ReentrantLock turn() {
    return turn;
  }

  SessionSettings settings() {
    return settings;
  }

  /** Has the next session set up alike; pgjdbc's connection does not tell once it is closed. */
  void keep(String name, Setting.Change change) {
    setUp.put(name, change);
  }

  void setUp(PgConnection next) throws SQLException {
    for (Setting.Change change : setUp.values()) {
      change.make(next);
    }
  }

  /** What tests have the server do to the connection. */
  Faults faults() {
    return faults;
  }

  /** Makes a call of the application and notes what it leaves in the session. */
  <T> T noting(Operation<T> op, PgConnection server, ServerCall<T> call) throws SQLException {
    boolean failed = server.getTransactionState() == TransactionState.FAILED;
    boolean succeeded = false;
    boolean refused = false;
    try {
      T result = call.run();
      succeeded = !failed; // COMMIT of a transaction that has failed can succeed
      return result;
    } catch (SQLException e) {
      refused = NOTHING_DONE.contains(String.valueOf(e.getSQLState()));
      throw e;
    } finally {
      ran(refused ? SessionTraits.NONE : op.session(), op, succeeded, server);
    }
  }

  private void ran(SessionTraits traits, Operation<?> op, boolean succeeded, PgConnection server) {
    if (server.getQueryExecutor().isClosed()) {
      broken = true;
    }
    if (traits.leaves() != null) {
      leave(traits.leaves());
    }
    if (traits.unsettles()) {
      unsettle();
    }
    if (succeeded && traits.setting() != null) {
      settings.set(traits.setting());
    }
    boolean ended = server.getTransactionState() == TransactionState.IDLE;
    if (succeeded && !op.rollsBack() && (ended || op.ends())) {
      settings.commit();
    } else if (ended || (succeeded && op.ends())) {
      settings.rollBack();
    }
  }

  /** The method of a connection has rolled back. */
  void rolledBack(PgConnection server) {
    settings.rollBack();
    if (server.getQueryExecutor().isClosed()) {
      broken = true;
    }
  }

  /** The session has got something that no other can be given. */
  void leave(String what) {
    if (left == null) {
      left = what;
    }
  }

  /** Whether a call has seen the connection to the server break, so that the application knows. */
  boolean isBroken() {
    return broken;
  }

  /** Some of what the open transaction has set may not be set any more. */
  void unsettle() {
    if (settings.isAnyOpen()) {
      leave("settings of a transaction that was taken back in part");
    }
  }

  <C extends CopyOperation> C copying(C begun) {
    copy = begun;
    return begun;
  }

  boolean isCopying() {
    return copy != null && copy.isActive();
  }

  /** What the session has that no other can be given. */
  Optional<String> left() {
    return Optional.ofNullable(left);
  }
}
