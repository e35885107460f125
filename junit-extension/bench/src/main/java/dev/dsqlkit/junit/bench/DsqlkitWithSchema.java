package dev.dsqlkit.junit.bench;

import dev.dsqlkit.junit.DsqlTest;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** A test class with a schema. */
@DsqlTest(schema = "bench/schema")
public class DsqlkitWithSchema {
  @Test
  void writes(DataSource dataSource) throws SQLException {
    Write.to(dataSource);
  }
}
