package dev.dsqlkit.samples.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dsqlkit.retry.RetryEvent.Outcome;
import dev.dsqlkit.retry.RetryListeners;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What clients at once did through a framework, checked afterwards through plain JDBC.
 *
 * <p>{@code -Dhistory.transactions=100000} makes each one long, {@code -Dhistory.seed=...} repeats
 * the choices of a run, though not its timing.
 */
public final class History {
  private static final int TRANSACTIONS = Integer.getInteger("history.transactions", 250);
  private static final long SEED = Long.getLong("history.seed", System.nanoTime());
  private static final int CLIENTS = 8;
  private static final int MOST_SHOWN = 20;

  private final String name;
  private final String url;
  private final Workload workload;
  private final Tally tally = new Tally();

  /**
   * @param url of the database that the framework uses
   */
  public History(String name, String url, Workload workload) {
    this.name = name;
    this.url = url;
    this.workload = workload;
  }

  /** Creates what a framework needs, and has PostgreSQL look for deadlocks after 10 ms. */
  public static void prepare(String url, String... ddl) throws SQLException {
    execute(url, ddl);
    try (Connection connection = DriverManager.getConnection(url + "?rules=off");
        Statement statement = connection.createStatement()) {
      statement.execute(
          "ALTER DATABASE \"%s\" SET deadlock_timeout = '10ms'".formatted(connection.getCatalog()));
    }
  }

  private static void execute(String url, String... statements) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      for (String each : statements) {
        statement.execute(each);
      }
    }
  }

  /**
   * Runs it, prints a line, and demands that what was reported is what is there.
   *
   * @param mostGivenUp how many percent of the transactions may end in a conflict for the client
   */
  public void check(int mostGivenUp) throws Exception {
    List<String> problems = run();

    assertThat(problems.stream().limit(MOST_SHOWN)).as(toString()).isEmpty();
    assertThat(tally.percentGivenUp()).as(toString()).isLessThanOrEqualTo(mostGivenUp);
  }

  /** Runs it, prints a line, and returns what is not as reported. */
  public List<String> run() throws Exception {
    try (Connection connection = DriverManager.getConnection(url)) {
      workload.prepare(connection);
      long start = System.nanoTime();
      runClients();
      double seconds = (System.nanoTime() - start) / 1e9;
      System.out.printf("history %s, %.1f s%n", this, seconds);
      assertThat(tally.thrown()).as(toString()).isEmpty();
      assertThat(tally.transactions()).as(toString()).isEqualTo(TRANSACTIONS);
      assertThat(tally.count(Outcome.RETRYING)).as("nobody met: %s", this).isPositive();
      return workload.problems(connection);
    }
  }

  private void runClients() throws Exception {
    AtomicInteger next = new AtomicInteger();
    ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
    try (var ignored = RetryListeners.add(event -> tally.told(event.outcome()))) {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < CLIENTS; i++) {
        Random random = new Random(SEED * CLIENTS + i);
        running.add(
            threads.submit(
                () -> {
                  for (int n; (n = next.getAndIncrement()) < TRANSACTIONS; ) {
                    transact(n, random);
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

  private void transact(int number, Random random) {
    try {
      workload.transact(number, random);
      tally.committed();
    } catch (Exception e) {
      tally.failed(e);
    }
  }

  @Override
  public String toString() {
    return "%s: transactions %d, %s, seed %d".formatted(name, TRANSACTIONS, tally, SEED);
  }
}
