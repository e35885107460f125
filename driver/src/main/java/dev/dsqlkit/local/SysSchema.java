package dev.dsqlkit.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLNonTransientException;
import java.sql.SQLSyntaxErrorException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The schema {@code sys} with Aurora DSQL's own objects, put into a PostgreSQL database. */
public final class SysSchema {
  /** Of the parts below; it stands in the comment of the schema. */
  private static final int REVISION = 4;

  private static final List<String> PARTS =
      List.of("sys.sql", "jobs.sql", "sizes.sql", "conflicts.sql");

  private static final Pattern COMMENT = Pattern.compile("dsqlkit (\\d+)");
  private static final String INSUFFICIENT_PRIVILEGE = "42501";
  private static final String READ_ONLY = "25006";

  /** Any number, as long as every driver takes the same one. */
  private static final String LOCK = "SELECT pg_advisory_xact_lock(7306375331)";

  private SysSchema() {}

  /**
   * Installs the schema where it is missing or of an older revision; a newer one is left as it is.
   * Safe when many connect at once.
   *
   * @param connection in autocommit mode, outside a transaction
   * @throws SQLException 42501 if the role may not create it, 25006 if the server takes no writes
   */
  public static void ensure(Connection connection) throws SQLException {
    int installed = revision(connection);
    if (installed < REVISION) {
      boolean readOnly = connection.isReadOnly();
      connection.setReadOnly(false);
      try {
        install(connection, installed);
      } finally {
        connection.setReadOnly(readOnly);
      }
    }
  }

  private static void install(Connection connection, int installed) throws SQLException {
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET LOCAL lock_timeout = 0"); // others may be at it
      statement.execute(LOCK);
      statement.execute(script());
      connection.commit();
    } catch (SQLException e) {
      connection.rollback();
      throw explained(connection, installed, e);
    } finally {
      connection.setAutoCommit(true);
    }
  }

  /** 0 if it is not there. */
  private static int revision(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT coalesce(obj_description(to_regnamespace('sys'), 'pg_namespace'), '')")) {
      row.next();
      Matcher comment = COMMENT.matcher(row.getString(1));
      return comment.matches() ? Integer.parseInt(comment.group(1)) : 0;
    }
  }

  private static SQLException explained(Connection connection, int installed, SQLException cause)
      throws SQLException {
    String database = "database \"" + connection.getCatalog() + "\"";
    if (INSUFFICIENT_PRIVILEGE.equals(cause.getSQLState())) {
      String role = connection.getMetaData().getUserName();
      return new SQLSyntaxErrorException(
          installed > 0
              ? "The schema \"sys\" in %s is of an older driver. Connect once as its owner: the role \"%s\" may not renew it."
                  .formatted(database, role)
              : "The role \"%s\" may not create the schema \"sys\" in %s, which local mode needs. Connect once as the owner of the database, or GRANT CREATE ON DATABASE to the role."
                  .formatted(role, database),
          INSUFFICIENT_PRIVILEGE,
          cause);
    }
    if (READ_ONLY.equals(cause.getSQLState())) {
      return new SQLNonTransientException(
          "The server takes no writes, and local mode has to create the schema \"sys\" in %s first. Connect once to the primary."
              .formatted(database),
          READ_ONLY,
          cause);
    }
    return cause;
  }

  private static String script() {
    StringBuilder script = new StringBuilder();
    PARTS.forEach(part -> script.append(text(part)).append('\n'));
    // Last, so that a half-made schema is not taken for a whole one.
    return script
        .append("COMMENT ON SCHEMA sys IS 'dsqlkit ")
        .append(REVISION)
        .append("'")
        .toString();
  }

  private static String text(String part) {
    try (InputStream text = SysSchema.class.getResourceAsStream(part)) {
      if (text == null) {
        throw new IllegalStateException(part + " is missing from the driver's jar");
      }
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(part + " in the driver's jar cannot be read", e);
    }
  }
}
