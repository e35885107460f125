package dev.dsqlkit.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigInteger;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** The schema sys: who installs it, and what is in it. */
class LocalIT {
  private static final String URL = "jdbc:dsql:embedded:local_mode";
  private static final String OWNER = URL + "?rules=off";
  private static final String PASSWORD = "sesame";

  @Test
  void threadsThatConnectAtOnceToANewDatabaseAllSucceed() throws Exception {
    int threads = 8;
    CyclicBarrier together = new CyclicBarrier(threads);
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    List<Future<Integer>> answers = new ArrayList<>();
    Callable<Integer> connect =
        () -> {
          together.await();
          try (Connection connection = DriverManager.getConnection(URL + "_crowd");
              Statement statement = connection.createStatement();
              ResultSet version = statement.executeQuery("SELECT sys.dsql_major_version()")) {
            version.next();
            return version.getInt(1);
          }
        };

    for (int i = 0; i < threads; i++) {
      answers.add(pool.submit(connect));
    }

    for (Future<Integer> answer : answers) {
      assertThat(answer.get()).isEqualTo(1);
    }
    pool.shutdown();
  }

  @Test
  void aRoleThatMayNotCreateSysIsToldWhatToDo() throws SQLException {
    String newcomer = role("newcomer");
    String url = "jdbc:dsql:embedded:local_without_sys";

    SQLException e =
        catchThrowableOfType(
            SQLException.class, () -> DriverManager.getConnection(url, newcomer, PASSWORD));

    assertThat(e.getSQLState()).isEqualTo("42501");
    assertThat((Throwable) e)
        .hasMessage(
            "The role \"local_newcomer\" may not create the schema \"sys\" in database"
                + " \"local_without_sys\", which local mode needs. Connect once as the owner of the"
                + " database, or GRANT CREATE ON DATABASE to the role.");
  }

  @Test
  void aRoleThatMayNotCreateSysWorksWhereItIs() throws SQLException {
    String worker = role("worker");
    try (Connection owner = DriverManager.getConnection(OWNER);
        Statement statement = owner.createStatement()) {
      statement.execute("CREATE SCHEMA IF NOT EXISTS workshop AUTHORIZATION " + worker);
    }

    try (Connection connection =
            DriverManager.getConnection(URL + "?currentSchema=workshop", worker, PASSWORD);
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE IF NOT EXISTS bench (id int PRIMARY KEY, v numeric)");
      assertThat(statement.executeUpdate("INSERT INTO bench SELECT generate_series(1, 3000)"))
          .isEqualTo(3000);
      try (ResultSet job = statement.executeQuery("CREATE INDEX ASYNC ON bench (v)")) {
        job.next();
        assertThat(waitFor(connection, job.getString("job_id"))).isTrue();
      }
      assertThat(statement.executeUpdate("DELETE FROM bench")).isEqualTo(3000);
      assertDenied(statement, "INSERT INTO sys.jobs SELECT * FROM sys.jobs");
      assertDenied(statement, "AWS IAM GRANT local_worker TO 'arn:aws:iam::1:role/x'");
    }
  }

  @Test
  void jobIdsAreUuids() throws SQLException {
    try (Connection connection = DriverManager.getConnection(URL);
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE IF NOT EXISTS uuids (v int)");
      try (ResultSet job = statement.executeQuery("CREATE INDEX ASYNC ON uuids (v)")) {
        job.next();
        UUID uuid = uuid(job.getString(1));

        assertThat(uuid.version()).isEqualTo(4);
        assertThat(uuid.variant()).isEqualTo(2);
      }
      String known = "00000000-0000-4000-8000-0000000000ff";
      try (ResultSet text =
          statement.executeQuery("SELECT sys.uuid_to_base32_str('" + known + "'::uuid)")) {
        text.next();
        assertThat(uuid(text.getString(1))).hasToString(known);
      }
    }
  }

  @Test
  void waitsForJobsInEveryWayOfJdbc() throws SQLException {
    try (Connection connection = DriverManager.getConnection(URL);
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE IF NOT EXISTS waiting (v int)");
      String id;
      try (ResultSet job = statement.executeQuery("CREATE INDEX ASYNC ON waiting (v)")) {
        job.next();
        id = job.getString(1);
      }

      assertThat(waitFor(connection, id)).isTrue();
      try (ResultSet done = statement.executeQuery("CALL sys.wait_for_job('" + id + "')")) {
        done.next();
        assertThat(done.getBoolean(1)).isTrue();
      }
      try (CallableStatement call = connection.prepareCall("CALL sys.wait_for_job(?)")) {
        call.setString(1, id);
        assertThat(call.execute()).isTrue();
      }
    }
  }

  @Test
  void mapsIamRoles() throws SQLException {
    String mapped = role("mapped");
    String arn = "arn:aws:iam::123456789012:role/it''s";
    try (Connection connection = DriverManager.getConnection(URL);
        Statement statement = connection.createStatement()) {
      assertThat(statement.executeUpdate("AWS IAM GRANT " + mapped + " TO '" + arn + "'")).isZero();
      assertThat(mappings(statement)).isEqualTo(1);
      assertThat(statement.executeUpdate("AWS IAM REVOKE " + mapped + " FROM '" + arn + "'"))
          .isZero();
      assertThat(mappings(statement)).isZero();

      SQLException e =
          catchThrowableOfType(
              SQLException.class, () -> statement.execute("AWS IAM GRANT nobody TO '" + arn + "'"));
      assertThat((Throwable) e).hasMessage("ERROR: role \"nobody\" does not exist");
    }
  }

  @Test
  void errorsShowNothingOfPlpgsql() throws SQLException {
    try (Connection connection = DriverManager.getConnection(URL);
        Statement statement = connection.createStatement()) {
      for (String sql :
          List.of(
              "CALL sys.wait_for_job('x')",
              "CREATE INDEX ASYNC ON nowhere (v)",
              "ALTER TABLE ASYNC nowhere VALIDATE CONSTRAINT c",
              "AWS IAM GRANT nobody TO 'arn:aws:iam::1:role/x'")) {
        SQLException e = catchThrowableOfType(SQLException.class, () -> statement.execute(sql));
        assertThat(String.valueOf(e)).doesNotContain("PL/pgSQL", "dsqlkit_", "EXECUTE");
        statement.addBatch(sql);
        SQLException batch = catchThrowableOfType(SQLException.class, statement::executeBatch);
        for (SQLException each = batch; each != null; each = each.getNextException()) {
          assertThat(String.valueOf(each)).doesNotContain("PL/pgSQL", "dsqlkit_", "EXECUTE");
        }
      }
    }
  }

  private static boolean waitFor(Connection connection, String job) throws SQLException {
    try (PreparedStatement call = connection.prepareStatement("CALL sys.wait_for_job(?)")) {
      call.setString(1, job);
      try (ResultSet result = call.executeQuery()) {
        result.next();
        return result.getBoolean(1);
      }
    }
  }

  private static int mappings(Statement statement) throws SQLException {
    try (ResultSet count =
        statement.executeQuery(
            "SELECT count(*) FROM sys.iam_pg_role_mappings WHERE pg_role_name = 'local_mapped'")) {
      count.next();
      return count.getInt(1);
    }
  }

  private static void assertDenied(Statement statement, String sql) {
    SQLException e = catchThrowableOfType(SQLException.class, () -> statement.execute(sql));
    assertThat((Throwable) e).as(sql).isNotNull();
    assertThat(e.getSQLState()).isEqualTo("42501");
  }

  /** RFC 4648 in lower case without padding: 26 characters are 130 bits, the last two of them 0. */
  private static UUID uuid(String base32) {
    assertThat(base32).matches("[a-z2-7]{26}");
    BigInteger bits = BigInteger.ZERO;
    for (int i = 0; i < base32.length(); i++) {
      int value = "abcdefghijklmnopqrstuvwxyz234567".indexOf(base32.charAt(i));
      bits = bits.shiftLeft(5).or(BigInteger.valueOf(value));
    }
    assertThat(bits.intValue() & 3).isZero();
    bits = bits.shiftRight(2);
    return new UUID(bits.shiftRight(64).longValue(), bits.longValue());
  }

  /** Makes a role that may do nothing but log in. */
  private static String role(String name) throws SQLException {
    String role = "local_" + name;
    try (Connection owner = DriverManager.getConnection(OWNER);
        Statement statement = owner.createStatement()) {
      statement.execute("CREATE ROLE " + role + " LOGIN PASSWORD '" + PASSWORD + "'");
    }
    return role;
  }
}
