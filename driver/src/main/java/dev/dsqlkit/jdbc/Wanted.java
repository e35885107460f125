package dev.dsqlkit.jdbc;

import dev.dsqlkit.config.DsqlConfig;
import dev.dsqlkit.slot.SqlListener;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.postgresql.jdbc.PgConnection;

/**
 * The connection to a server that is wanted.
 *
 * @param setUp what it executes first
 * @param listener what a test wants to be told of it
 * @param moved whether another one is wanted by now
 */
record Wanted(
    DsqlConfig config, List<String> setUp, Optional<SqlListener> listener, BooleanSupplier moved) {

  /** One for an application. */
  static Wanted by(DsqlConfig config) {
    return new Wanted(config, List.of(), Optional.empty(), () -> false);
  }

  void setUp(PgConnection server) throws SQLException {
    if (setUp.isEmpty()) {
      return;
    }
    try (Statement statement = server.createStatement()) {
      for (String sql : setUp) {
        statement.execute(sql);
      }
    }
  }

  Optional<Trace> trace(PgConnection server, long nanosToConnect) {
    Optional<Trace> trace = listener.map(told -> new Trace(told, server));
    trace.ifPresent(opened -> opened.opened(nanosToConnect));
    return trace;
  }
}
