package dev.dsqlkit.jdbc;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;

/**
 * Keeps HikariCP from closing a healthy connection when Aurora DSQL refuses a statement.
 *
 * <p>HikariCP evicts a connection on SQLSTATE 0A000 (feature not supported), which is how Aurora
 * DSQL refuses most of what it does not have; the session is as good as before. All other states
 * keep HikariCP's own judgement.
 *
 * <p>Set it as {@code exceptionOverrideClassName}; with Spring Boot and a {@code jdbc:dsql:} URL it
 * is the default.
 */
public final class DsqlExceptionOverride implements SQLExceptionOverride {
  private static final String FEATURE_NOT_SUPPORTED = "0A000";

  @java.lang.Override // the interface has a member type of that name
  public Override adjudicate(SQLException exception) {
    return FEATURE_NOT_SUPPORTED.equals(exception.getSQLState())
        ? Override.DO_NOT_EVICT
        : Override.CONTINUE_EVICT;
  }
}
