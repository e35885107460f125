package dev.dsqlkit.jdbc;

import dev.dsqlkit.replay.Journal;
import dev.dsqlkit.rules.Effect;
import java.sql.SQLException;
import java.time.Duration;

/**
 * An execution of a statement by the application.
 *
 * @param tracking of the statement
 * @param sql what it executes
 * @param bytes estimated size of the parameters
 * @param keys which generated keys were asked for
 * @param call the method of the server's statement
 */
record StatementCall<T>(
    StatementTracking tracking, Admitted sql, long bytes, GeneratedKeys keys, ServerCall<T> call)
    implements Operation<T> {

  @Override
  public T attempt() throws SQLException {
    return tracking.session().attempt(sql, tracking.server(), bytes, call);
  }

  @Override
  public void note(Journal journal, T result) throws SQLException {
    tracking.note(this, journal);
  }

  @Override
  public boolean ends() {
    return sql.ends();
  }

  @Override
  public boolean rollsBack() {
    return sql.rollsBack();
  }

  @Override
  public boolean writes() {
    return sql.replay().writes();
  }

  @Override
  public boolean changesCatalog() {
    return sql.has(Effect.DDL);
  }

  @Override
  public SessionTraits session() {
    return sql.session();
  }

  /** A text with its own BEGIN and COMMIT may have committed a part of what it does. */
  @Override
  public boolean repeatable() {
    return !(sql.isScript() && (sql.ends() || sql.begins())) && tracking.session().isAtomic(sql);
  }

  @Override
  public Duration limit() throws SQLException {
    return limit(tracking.server());
  }

  static Duration limit(java.sql.Statement server) throws SQLException {
    int seconds = server.getQueryTimeout();
    return seconds == 0 ? UNLIMITED : Duration.ofSeconds(seconds);
  }
}
