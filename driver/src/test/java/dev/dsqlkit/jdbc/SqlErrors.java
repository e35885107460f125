package dev.dsqlkit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.SQLException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Assertions on what JDBC throws. */
final class SqlErrors {
  private SqlErrors() {}

  static void assertRefused(ThrowingCallable call) {
    SQLException e = assertState("0A000", call);
    assertThat((Throwable) e).hasMessageContaining("ERROR: unsupported statement: Truncate");
  }

  static SQLException assertState(String sqlState, ThrowingCallable call) {
    SQLException e = catchThrowableOfType(SQLException.class, call);
    assertThat((Throwable) e).as("an error " + sqlState).isNotNull();
    assertThat(e.getSQLState()).as(e.getMessage()).isEqualTo(sqlState);
    return e;
  }
}
