package dev.dsqlkit.jdbc;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;
import org.postgresql.core.ParameterList;
import org.postgresql.jdbc.PgConnection;

/**
 * Makes a statement on another connection to the server as the application has set up the old one.
 *
 * @param sql what it prepares; null for a plain statement
 * @param keys which generated keys it was prepared with
 */
record StatementCopy(@Nullable Admitted sql, GeneratedKeys keys) {
  static final StatementCopy PLAIN = new StatementCopy(null, GeneratedKeys.NONE);

  /** What the old one has that a copy would not have. */
  Optional<String> left(Statement old) throws SQLException {
    if (old.getResultSetConcurrency() == ResultSet.CONCUR_UPDATABLE) {
      return Optional.of("updatable result sets");
    }
    if (!(old instanceof PreparedStatement prepared)) {
      return Optional.empty();
    }
    if (!PgInternals.areFound()) {
      return Optional.of("parameters that cannot be read from this version of pgjdbc");
    }
    if (sql != null && sql.isScript() && PgInternals.parameters(prepared).getParameterCount() > 0) {
      return Optional.of("a prepared text of several statements with parameters");
    }
    return Optional.empty();
  }

  Statement of(Statement old, boolean escapes, PgConnection server) throws SQLException {
    StatementForm form = StatementForm.of(old, keys, escapes);
    Statement next =
        sql == null ? form.make(server, StatementForm.Wire.ANY) : prepared(old, form, sql, server);
    next.setFetchDirection(old.getFetchDirection());
    next.setPoolable(old.isPoolable());
    if (old.isCloseOnCompletion()) {
      next.closeOnCompletion();
    }
    PGStatement set = old.unwrap(PGStatement.class);
    PGStatement fresh = next.unwrap(PGStatement.class);
    fresh.setPrepareThreshold(set.getPrepareThreshold());
    fresh.setAdaptiveFetch(set.getAdaptiveFetch());
    return next;
  }

  private PreparedStatement prepared(
      Statement old, StatementForm form, Admitted text, PgConnection server) throws SQLException {
    PreparedStatement before = (PreparedStatement) old;
    PreparedStatement next =
        keys.wanted()
            ? form.prepareWithKeys(server, text.sent(), StatementForm.Wire.ANY)
            : form.prepare(server, text.sent(), StatementForm.Wire.ANY);
    next.setEscapeProcessing(form.escapes());
    BatchEntries.Parameters.of(before).addTo(next);
    ParameterList parameters = PgInternals.parameters(next);
    parameters.clear();
    parameters.appendAll(PgInternals.parameters(before));
    return next;
  }
}
