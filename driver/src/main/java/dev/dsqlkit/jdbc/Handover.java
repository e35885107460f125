package dev.dsqlkit.jdbc;

import java.sql.SQLException;
import java.sql.SQLWarning;
import org.jspecify.annotations.Nullable;
import org.postgresql.jdbc.PgConnection;

/** Sets up a new connection to the server as the application has set up the one before it. */
record Handover(PgConnection old, SessionSettings settings) {

  /** Sends nothing to the old one, which may not be there any more. */
  void to(PgConnection next) throws SQLException {
    next.setReadOnly(old.isReadOnly());
    settings.makeOn(next);
    next.setHoldability(old.getHoldability());
    next.setNetworkTimeout(Runnable::run, old.getNetworkTimeout());
    next.setTypeMap(old.getTypeMap());
    next.setDefaultFetchSize(old.getDefaultFetchSize());
    next.setAdaptiveFetch(old.getAdaptiveFetch());
    next.setPrepareThreshold(old.getPrepareThreshold());
    next.setAutosave(old.getAutosave());
    next.setAutoCommit(old.getAutoCommit());
    next.clearWarnings();
    @Nullable SQLWarning warning = old.getWarnings();
    if (warning != null) {
      next.addWarning(warning);
    }
  }
}
