package dev.dsqlkit.samples.testing.forks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dsqlkit.junit.DsqlDatabase;
import dev.dsqlkit.junit.DsqlTest;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * Tests that fail if they see the rows of another class. The classes that inherit them run at the
 * same time, in two JVMs and in several threads of each, all on databases of their own.
 */
@DsqlTest
abstract class Isolated {
  private static final String ALL = "SELECT generate_series(%d, %d), 'Oslo'";

  private static void deliver(DsqlDatabase database, int from, int to) throws SQLException {
    database.run("INSERT INTO parcel " + ALL.formatted(from, to));
  }

  @Test
  void delivers(DsqlDatabase database) throws SQLException {
    deliver(database, 1, 100);
  }

  @Test
  void deliversMore(DsqlDatabase database) throws SQLException {
    deliver(database, 101, 200);
  }

  @Test
  void deliversEvenMore(DsqlDatabase database) throws SQLException {
    deliver(database, 201, 300);
  }

  @AfterAll
  static void hasTheRowsOfThisClassOnly(DsqlDatabase database) throws SQLException {
    assertThat(database.table("parcel").rows()).hasSize(300);
  }
}
