package dev.dsqlkit.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLSyntaxErrorException;
import java.sql.Statement;

/** The schema {@code sys} with Aurora DSQL's own objects, put into a PostgreSQL database. */
public final class SysSchema {
  private static final String REVISION = "dsqlkit 1";
  private static final String INSUFFICIENT_PRIVILEGE = "42501";

  /** Any number, as long as every driver takes the same one. */
  private static final String LOCK = "SELECT pg_advisory_xact_lock(7306375331)";

  private SysSchema() {}

  /**
   * Installs the schema where it is missing or of an older revision. Safe when many connect at
   * once.
   *
   * @param connection in autocommit mode, outside a transaction
   * @throws SQLException 42501 if the role may not create it
   */
  public static void ensure(Connection connection) throws SQLException {
    if (isCurrent(connection)) {
      return;
    }
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute(LOCK);
      statement.execute(script());
      connection.commit();
    } catch (SQLException e) {
      connection.rollback();
      throw INSUFFICIENT_PRIVILEGE.equals(e.getSQLState()) ? notAllowed(connection, e) : e;
    } finally {
      connection.setAutoCommit(true);
    }
  }

  private static boolean isCurrent(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet comment =
            statement.executeQuery(
                "SELECT obj_description(to_regnamespace('sys'), 'pg_namespace')")) {
      return comment.next() && REVISION.equals(comment.getString(1));
    }
  }

  private static SQLException notAllowed(Connection connection, SQLException cause)
      throws SQLException {
    return new SQLSyntaxErrorException(
        "The role \""
            + connection.getMetaData().getUserName()
            + "\" may not create the schema \"sys\" in database \""
            + connection.getCatalog()
            + "\", which local mode needs."
            + " Connect once as the owner of the database, or GRANT CREATE ON DATABASE to the role.",
        INSUFFICIENT_PRIVILEGE,
        cause);
  }

  private static String script() {
    try (InputStream script = SysSchema.class.getResourceAsStream("sys.sql")) {
      if (script == null) {
        throw new IllegalStateException("sys.sql is missing from the driver's jar");
      }
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("sys.sql in the driver's jar cannot be read", e);
    }
  }
}
