package dev.dsqlkit.junit.bench;

import dev.dsqlkit.junit.DsqlTest;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** A test class that reads a row. */
@DsqlTest
public class DsqlkitSmall {
  @Test
  void reads(DataSource dataSource) throws SQLException {
    FirstQuery.readOneRow(dataSource);
  }
}
