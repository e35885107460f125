package dev.dsqlkit.history;

import dev.dsqlkit.history.Counters.Counting;
import dev.dsqlkit.history.ListAppends.Shape;
import dev.dsqlkit.history.OnCall.Lock;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What many clients did at once, checked afterwards.
 *
 * <p>{@code -Dhistory.transactions=200000} makes it long, {@code -Dhistory.seed=...} repeats the
 * choices of a run, though not its timing.
 */
class HistoryIT {
  private static final int TRANSACTIONS = Integer.getInteger("history.transactions", 24_000);
  private static final long SEED = Long.getLong("history.seed", System.nanoTime());

  /** With how many percent of its transactions may be given up. */
  static Stream<Trial> trials() {
    return Stream.of(
        new Trial("transfers", Layer.DRIVER, new Bank(Mover.RELATIVE), 10),
        new Trial("computed transfers", Layer.DRIVER, new Bank(Mover.COMPUTED), 100),
        new Trial("computed transfers", Layer.UNIT_OF_WORK, new Bank(Mover.COMPUTED), 5),
        new Trial("blind appends", Layer.DRIVER, new ListAppends(Shape.BLIND), 15),
        new Trial("appends and reads", Layer.DRIVER, new ListAppends(Shape.MIXED), 100),
        new Trial("appends and reads", Layer.UNIT_OF_WORK, new ListAppends(Shape.MIXED), 5),
        new Trial("hot counter", Layer.DRIVER, new Counters(Counting.RELATIVE, 1), 10),
        new Trial("1,000 counters", Layer.DRIVER, new Counters(Counting.RELATIVE, 1_000), 0),
        new Trial("computed counters", Layer.DRIVER, new Counters(Counting.COMPUTED, 10), 100),
        new Trial("computed counters", Layer.UNIT_OF_WORK, new Counters(Counting.COMPUTED, 10), 5),
        new Trial("on call by shift", Layer.DRIVER, new OnCall(Lock.SHIFT), 10),
        new Trial("on call by shift", Layer.UNIT_OF_WORK, new OnCall(Lock.SHIFT), 5),
        new Trial("on call by doctor", Layer.DRIVER, new OnCall(Lock.DOCTORS), 20),
        new Trial("on call by doctor", Layer.UNIT_OF_WORK, new OnCall(Lock.DOCTORS), 5));
  }

  @BeforeAll
  static void prepare() throws SQLException {
    HistoryDatabase.prepare();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("trials")
  void whatWasCommittedIsThereOnceAndNothingElse(Trial trial) throws Exception {
    trial.run((int) (TRANSACTIONS / trials().count()), SEED);
  }
}
