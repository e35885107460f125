package dev.dsqlkit.junit;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.opentest4j.AssertionFailedError;

/** The failure of the last step of a pair, until somebody says that it was expected. */
final class Unexpected {
  private String step = "";
  private @Nullable SQLException failure;

  void set(String failedStep, SQLException thrown) {
    step = failedStep;
    failure = thrown;
  }

  void accept() {
    failure = null;
  }

  /**
   * @throws AssertionFailedError if the last step has failed
   */
  void raise() {
    SQLException thrown = failure;
    if (thrown != null) {
      failure = null;
      throw new AssertionFailedError(
          "%s failed, and no failsWith follows it: %s %s"
              .formatted(step, thrown.getSQLState(), thrown.getMessage()),
          thrown);
    }
  }
}
