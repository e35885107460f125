package dev.dsqlkit.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Functions of {@code sys} that run as their owner give nobody more rights than he has. */
class SysPrivilegesIT {
  private static final String OWNER = "jdbc:dsql:embedded:sys_privileges?rules=off";
  private static final String INTRUDER = "sys_intruder";

  @BeforeAll
  static void makeRole() throws SQLException {
    asOwner("CREATE ROLE " + INTRUDER + " LOGIN");
  }

  @AfterAll
  static void dropRole() throws SQLException {
    asOwner("DROP OWNED BY " + INTRUDER);
    asOwner("DROP ROLE " + INTRUDER);
  }

  @Test
  void temporaryObjectsOfTheCallerAreNotUsed() throws SQLException {
    try (Connection intruder = intruder();
        Statement statement = intruder.createStatement()) {
      statement.execute(
          "CREATE FUNCTION pg_temp.promote() RETURNS oid LANGUAGE plpgsql AS $$ BEGIN ALTER ROLE "
              + INTRUDER
              + " SUPERUSER; RETURN 1; END $$");
      statement.execute(
          "CREATE TEMP VIEW pg_class AS"
              + " SELECT pg_temp.promote() AS oid, 'x'::name AS relname, 1::oid AS relnamespace");
      statement.execute("SELECT sys.dsqlkit_record_job('INDEX_BUILD', NULL, 1::oid)");
    }

    assertThat(answer("SELECT rolsuper FROM pg_roles WHERE rolname = '" + INTRUDER + "'"))
        .isEqualTo("f");
  }

  @Test
  void onlyANewIndexOfTheCallersOwnIsInvalidated() throws SQLException {
    asOwner("CREATE TABLE other (id int)");
    asOwner("CREATE INDEX other_id ON other (id)");

    try (Connection intruder = intruder();
        Statement statement = intruder.createStatement();
        ResultSet left =
            statement.executeQuery(
                "SELECT sys.dsqlkit_leave_invalid(oid) FROM pg_class WHERE relname = 'other_id'")) {
      left.next();
      assertThat(left.getBoolean(1)).isFalse();
    }

    assertThat(
            answer(
                "SELECT indisunique::text || indisvalid FROM pg_index"
                    + " WHERE indexrelid = 'other_id'::regclass"))
        .isEqualTo("falsetrue");
  }

  private static Connection intruder() throws SQLException {
    return DriverManager.getConnection(OWNER, INTRUDER, "");
  }

  private static void asOwner(String sql) throws SQLException {
    try (Connection owner = DriverManager.getConnection(OWNER);
        Statement statement = owner.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String answer(String sql) throws SQLException {
    try (Connection owner = DriverManager.getConnection(OWNER);
        Statement statement = owner.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }
}
