package dev.dsqlkit.samples.testing.forks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dsqlkit.junit.DsqlDatabase;
import dev.dsqlkit.junit.DsqlTest;
import dev.dsqlkit.junit.DsqlTest.Isolation;
import java.sql.SQLException;
import org.junit.jupiter.api.RepeatedTest;

/** Each method has a database of its own, while the other classes go on beside it. */
@DsqlTest(isolation = Isolation.METHOD)
class BikeIT {

  @RepeatedTest(3)
  void deliversAlone(DsqlDatabase database) throws SQLException {
    database.run("INSERT INTO parcel VALUES (1, 'Oslo')");

    assertThat(database.table("parcel").rows()).hasSize(1);
  }
}
