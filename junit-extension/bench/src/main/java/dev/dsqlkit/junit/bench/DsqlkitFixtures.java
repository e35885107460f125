package dev.dsqlkit.junit.bench;

import dev.dsqlkit.junit.DsqlTest;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Test classes of an application that uses dsqlkit. */
final class DsqlkitFixtures {
  private DsqlkitFixtures() {}

  /** One test that reads a row. */
  @DsqlTest
  public static class Small {
    @Test
    void reads(DataSource dataSource) throws SQLException {
      FirstQuery.readOneRow(dataSource);
    }
  }

  /** A class with a schema. */
  @DsqlTest(schema = "bench/schema")
  public static class WithSchema {
    @Test
    void writes(DataSource dataSource) throws SQLException {
      Write.to(dataSource);
    }
  }

  /** Methods that do not see each other's rows. */
  @DsqlTest(schema = "bench/schema", isolation = DsqlTest.Isolation.RESET)
  public static class WithReset {
    @RepeatedTest(200)
    void writes(DataSource dataSource) throws SQLException {
      Write.to(dataSource);
    }
  }
}
