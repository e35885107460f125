package dev.dsqlkit.jdbc;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGNotification;
import org.postgresql.jdbc.PgConnection;
import org.postgresql.replication.PGReplicationConnection;
import org.postgresql.util.PGobject;

/**
 * The life of a connection of the application, over one or several connections to the server: whose
 * turn it is, which server there is now and how it was set up, whether it lasts, its end.
 */
abstract class RenewableConnection extends ForwardingConnection {
  private static final String OWN_TYPES = "classes for types of the database";

  private final Turn unguarded;
  private final @Nullable Renewal renewal;
  private volatile Opened opened;

  /**
   * @param opened its connection to the server
   * @param successors of its connection to the server; empty if it is never renewed
   */
  RenewableConnection(Opened opened, Optional<Successors> successors) {
    super(opened.session().server());
    this.opened = opened;
    this.unguarded = new Turn.Unguarded(opened.session());
    this.renewal = successors.map(next -> new Renewal(this, next)).orElse(null);
  }

  Opened opened() {
    return opened;
  }

  Session session() {
    return opened.session();
  }

  /**
   * Takes the turn, for a call that uses the server; where the lifetime of the connection is over,
   * with a new one.
   */
  Turn turn() throws SQLException {
    return renewal == null ? unguarded : renewal.take();
  }

  /** The same for a call that has nothing to send between two transactions. */
  Turn turnToEnd() throws SQLException {
    return renewal == null ? unguarded : renewal.takeToEnd();
  }

  private Turn turnToTell(int seconds) throws SQLException {
    return renewal == null
        ? unguarded
        : renewal.takeToTell(
            seconds > 0 ? Optional.of(Duration.ofSeconds(seconds)) : Optional.empty());
  }

  boolean isRenewable() {
    return renewal != null;
  }

  /**
   * The connection to the server that there is now, for a call that other threads do not wait for.
   */
  private PgConnection current() throws SQLException {
    try (Turn turn = turn()) {
      return turn.server();
    }
  }

  /** The same for methods that must not throw: the old one if there is no other. */
  private PgConnection currentIfPossible() {
    try {
      return current();
    } catch (SQLException e) {
      return server;
    }
  }

  /** Has another connection to the server take the place of the one before. In turn. */
  void goOnWith(Opened next) {
    server = next.session().server();
    opened = next;
  }

  /** False also for one whose lifetime is over, so that a pool replaces it in time. */
  @Override
  public boolean isValid(int timeout) throws SQLException {
    try (Turn turn = turnToTell(timeout)) {
      boolean lasts = renewal == null ? !opened.lifetime().isOver() : renewal.lasts();
      return lasts && turn.session().isAlive() && turn.server().isValid(timeout);
    } catch (SQLException e) {
      if (timeout < 0) {
        throw e;
      }
      return false; // it could not be renewed
    }
  }

  /** A connection that has lost its server between two transactions gets another. */
  @Override
  public boolean isClosed() throws SQLException {
    return server.isClosed() && (renewal == null || !renewal.outlivesItsServer());
  }

  @Override
  public void close() throws SQLException {
    PgConnection last = closing().server();
    Optional<PgConnection> before = retired();
    if (before.isPresent()) {
      before.get().close();
    }
    last.close();
  }

  @Override
  public void abort(Executor executor) throws SQLException {
    closing().server().abort(executor);
    Optional<PgConnection> before = retired();
    if (before.isPresent()) {
      before.get().abort(executor);
    }
  }

  private Optional<PgConnection> retired() {
    return renewal == null ? Optional.empty() : renewal.retired();
  }

  private Session closing() {
    if (renewal != null) {
      renewal.closes();
    }
    Session last = session();
    last.end();
    return last;
  }

  @Override
  @SuppressWarnings("deprecation")
  public void addDataType(String type, String className) {
    PgConnection to = currentIfPossible();
    session().leave(OWN_TYPES);
    to.addDataType(type, className);
  }

  @Override
  public void addDataType(String type, Class<? extends PGobject> valueClass) throws SQLException {
    try (Turn turn = turn()) {
      turn.session().leave(OWN_TYPES);
      turn.server().addDataType(type, valueClass);
    }
  }

  /** May send a setting. */
  @Override
  public void setReadOnly(boolean readOnly) throws SQLException {
    try (Turn turn = turn()) {
      setUp(turn, "readOnly", to -> to.setReadOnly(readOnly));
    }
  }

  @Override
  public void setHoldability(int holdability) throws SQLException {
    try (Turn turn = turnToEnd()) {
      setUp(turn, "holdability", to -> to.setHoldability(holdability));
    }
  }

  @Override
  public void setTypeMap(Map<String, Class<?>> types) throws SQLException {
    try (Turn turn = turnToEnd()) {
      setUp(turn, "typeMap", to -> to.setTypeMap(types));
    }
  }

  @Override
  public void setNetworkTimeout(@Nullable Executor executor, int milliseconds) throws SQLException {
    try (Turn turn = turnToEnd()) {
      setUp(turn, "networkTimeout", to -> to.setNetworkTimeout(executor, milliseconds));
    }
  }

  private static void setUp(Turn turn, String name, Setting.Change change) throws SQLException {
    change.make(turn.server());
    turn.session().keep(name, change);
  }

  /** Other versions of pgjdbc ask the server. */
  @Override
  public @Nullable String getCatalog() throws SQLException {
    return current().getCatalog();
  }

  @Override
  public PGNotification[] getNotifications() throws SQLException {
    return current().getNotifications();
  }

  @Override
  public PGNotification[] getNotifications(int timeoutMillis) throws SQLException {
    return current().getNotifications(timeoutMillis);
  }

  @Override
  public PGReplicationConnection getReplicationAPI() {
    PgConnection to = currentIfPossible();
    session().blockForGood("the replication interface was asked for");
    return to.getReplicationAPI();
  }
}
