package dev.dsqlkit.jdbc;

import java.sql.SQLException;
import java.sql.SQLWarning;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postgresql.jdbc.PgConnection;

/**
 * Sets up a new connection to the server as the application has set up the one before it.
 *
 * @param limit the time that the server may take for an answer
 */
record Handover(PgConnection old, Carried carried, Optional<Duration> limit) {
  private static final List<String> TRANSIENT = List.of("08", "53", "57");

  /** Sends nothing to the old one, which may not be there any more. */
  void to(PgConnection next) throws SQLException {
    int timeout = next.getNetworkTimeout();
    if (limit.isPresent()) {
      next.setNetworkTimeout(Runnable::run, (int) limit.get().toMillis());
    }
    makeSettings(next);
    next.setNetworkTimeout(Runnable::run, timeout);
    next.setDefaultFetchSize(old.getDefaultFetchSize());
    next.setAdaptiveFetch(old.getAdaptiveFetch());
    next.setPrepareThreshold(old.getPrepareThreshold());
    next.setAutosave(old.getAutosave());
    carried.setUp(next);
    next.clearWarnings();
    @Nullable SQLWarning warning = old.isClosed() ? null : old.getWarnings();
    if (warning != null) {
      next.addWarning(warning);
    }
  }

  private void makeSettings(PgConnection next) throws SQLException {
    try {
      carried.settings().makeOn(next);
    } catch (SQLException e) {
      if (isFinal(e)) {
        carried.leave("a setting that a new one refuses with SQLSTATE " + e.getSQLState());
      }
      throw e;
    }
  }

  /** Whether a later attempt would fail too: neither the connection nor a limit is at fault. */
  private static boolean isFinal(SQLException e) {
    @Nullable String state = e.getSQLState();
    return state != null && TRANSIENT.stream().noneMatch(state::startsWith);
  }
}
