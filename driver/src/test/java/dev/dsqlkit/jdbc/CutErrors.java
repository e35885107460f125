package dev.dsqlkit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What an application is told when its connection breaks. */
final class CutErrors {
  private CutErrors() {}

  static SQLException failure(ThrowingCallable call) {
    SQLException e = catchThrowableOfType(SQLException.class, call);
    assertThat((Throwable) e).as("nothing was thrown").isNotNull();
    return e;
  }

  /** The transaction may have been committed, and the message says what to do about it. */
  static void assertInDoubt(SQLException e) {
    assertThat(e.getSQLState()).as(e.toString()).isEqualTo("08007");
    assertThat(e.getMessage())
        .containsIgnoringCase("commit")
        .containsPattern("(?i)check|find out|look|read|ask|verify");
  }

  /** Nothing was committed, because nothing asked for it. */
  static void assertOnlyBroken(SQLException e) {
    assertThat(e.getSQLState()).as(e.toString()).isIn("08006", "08003");
  }

  /** Nowhere in what a log would show of it. */
  static void assertShowsNone(SQLException e, Object... values) {
    StringWriter text = new StringWriter();
    for (SQLException each = e; each != null; each = each.getNextException()) {
      each.printStackTrace(new PrintWriter(text));
    }
    for (Object value : values) {
      assertThat(text.toString()).doesNotContain(value.toString());
    }
  }
}
