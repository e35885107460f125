package dev.dsqlkit.junit.example;

import static dev.dsqlkit.junit.DsqlAssertions.assertThat;

import dev.dsqlkit.junit.Conflict;
import dev.dsqlkit.junit.ConflictSweep;
import dev.dsqlkit.junit.DsqlDatabase;
import dev.dsqlkit.junit.DsqlFaults;
import dev.dsqlkit.junit.DsqlPair;
import dev.dsqlkit.junit.DsqlSqlLog;
import dev.dsqlkit.junit.DsqlTest;
import dev.dsqlkit.junit.InjectConflict;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

// tag::test[]
@DsqlTest(schema = "db/schema", isolation = DsqlTest.Isolation.RESET)
class OrderServiceIT {

  @Test
  void places(DataSource dataSource, DsqlDatabase database) throws SQLException {
    new OrderService(dataSource).place(1, "Ada", 10);
    assertThat(database).table("orders").hasRows(1);
  }

  @Test
  @InjectConflict(times = 2)
  void retries(DataSource dataSource, DsqlSqlLog log) throws SQLException {
    new OrderService(dataSource).place(1, "Ada", 10);
    assertThat(log).transactions("place").hasAttempts(3).hasMaxRowsPerTransaction(1);
  }

  @ConflictSweep
  void survivesConflicts(DataSource dataSource) throws SQLException {
    new OrderService(dataSource).place(1, "Ada", 10);
    new OrderService(dataSource).place(2, "Grace", 20);
  }

  // end::test[]

  // tag::pair[]
  @Test
  void theSecondToCommitLoses(DsqlPair pair, DsqlDatabase database) throws SQLException {
    database.run("INSERT INTO orders VALUES (1, 'Ada', 10)");
    pair.a().exec("UPDATE orders SET amount = 11 WHERE id = 1");
    pair.b().exec("UPDATE orders SET amount = 12 WHERE id = 1");
    pair.b().commit();
    pair.a().commit().failsWith(Conflict.OC000);
  }

  // end::pair[]

  // tag::faults[]
  @Test
  void aConflictOnOneTable(DataSource dataSource, DsqlFaults faults, DsqlSqlLog log)
      throws SQLException {
    faults.onTable("orders").nextCommit().fails(Conflict.OC000).times(2);
    new OrderService(dataSource).place(1, "Ada", 10);
    assertThat(log).hasAttempts(3);
  }
  // end::faults[]
}
