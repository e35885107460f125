package dev.dsqlkit.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A workload and the layer that runs its transactions again.
 *
 * @param mostGivenUp how many percent of the transactions may end in a conflict for the client
 */
record Trial(String name, Layer layer, Workload workload, int mostGivenUp) {
  private static final int CLIENTS = 8;
  private static final int MOST_SHOWN = 20;

  void run(int transactions, long seed) throws Exception {
    Tally tally = new Tally();
    try (Connection connection = HistoryDatabase.connect()) {
      workload.create(connection, transactions);

      long start = System.nanoTime();
      runClients(transactions, seed, tally);
      double seconds = (System.nanoTime() - start) / 1e9;

      List<String> problems = workload.problems(connection);
      String line =
          "history %s: %s, %.1f s, seed %d%s"
              .formatted(this, tally, seconds, seed, workload.remark());
      System.out.println(line);
      assertThat(problems.stream().limit(MOST_SHOWN)).as(line).isEmpty();
      assertThat(tally.thrown()).as("thrown otherwise; %s", line).isEmpty();
      assertThat(tally.inDoubtCount()).as("in doubt; %s", line).isZero();
      assertThat(tally.transactions()).as(line).isEqualTo(transactions);
      assertThat(tally.percentGivenUp())
          .as("percent given up; %s", line)
          .isLessThanOrEqualTo(mostGivenUp);
    }
  }

  private void runClients(int transactions, long seed, Tally tally) throws Exception {
    AtomicInteger next = new AtomicInteger();
    ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
    try (HikariDataSource pool = HistoryDatabase.pool(CLIENTS)) {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < CLIENTS; i++) {
        int number = i;
        running.add(
            threads.submit(
                () -> {
                  try (Connection own = HistoryDatabase.connect()) {
                    Random random = new Random(seed * CLIENTS + number);
                    Client client = new Client(number, layer, pool, own, random, tally);
                    for (int n; (n = next.getAndIncrement()) < transactions; ) {
                      workload.transact(client, n);
                    }
                  } catch (SQLException e) {
                    tally.failed(e);
                  }
                }));
      }
      for (Future<?> each : running) {
        each.get();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Override
  public String toString() {
    return name + (layer == Layer.DRIVER ? " by the driver alone" : " by the unit of work");
  }
}
