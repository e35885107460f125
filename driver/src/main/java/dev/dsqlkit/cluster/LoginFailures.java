package dev.dsqlkit.cluster;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What the endpoints have answered, round by round. */
final class LoginFailures {
  private @Nullable SQLException silent;
  private @Nullable Busy busy;

  /** The last of all rounds: it says more than the silence of an attempt that had no time left. */
  private @Nullable Busy lastBusy;

  private record Busy(SQLException failure, ServerAnswer answer) {}

  void addSilent(SQLException failure) {
    SQLException earlier = silent;
    if (earlier != null) {
      failure.addSuppressed(earlier);
    }
    silent = failure;
  }

  void addBusy(SQLException failure, ServerAnswer answer) {
    busy = new Busy(failure, answer);
    lastBusy = busy;
  }

  boolean any() {
    return silent != null || busy != null;
  }

  /** Ends the round: waits for the next one if an endpoint has asked to come again. */
  void backOff(ConnectBudget budget) throws SQLException {
    Busy asked = busy;
    if (asked == null && budget.isSpent()) {
      asked = lastBusy;
    }
    if (asked != null) {
      budget.backOff(asked.failure(), asked.answer());
    } else if (silent != null) {
      throw silent;
    }
    silent = null;
    busy = null;
  }
}
