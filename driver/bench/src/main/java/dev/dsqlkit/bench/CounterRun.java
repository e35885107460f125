package dev.dsqlkit.bench;

import com.sun.management.OperatingSystemMXBean;
import dev.dsqlkit.retry.RetryEvent.Outcome;
import dev.dsqlkit.retry.RetryListeners;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.LongAdder;

/**
 * The program of a JVM in which eight threads count, each on its own connection. Prints committed
 * transactions per second, how many were given up and how many retries there were for each 1,000 of
 * them, and the processor time that each took of this JVM. Fails if the counters do not add up to
 * the commits.
 */
final class CounterRun {
  private static final int THREADS = 8;

  private static final long MEASURED_MILLIS = 3_000;

  private final Side side;
  private final int counters;
  private final LongAdder committed = new LongAdder();
  private final LongAdder givenUp = new LongAdder();
  private final LongAdder retries = new LongAdder();
  private volatile boolean over;

  private CounterRun(Side side, int counters) {
    this.side = side;
    this.counters = counters;
  }

  /** The arguments are the side and the number of counters. */
  public static void main(String[] arguments) throws Exception {
    new CounterRun(Side.valueOf(arguments[0]), Integer.parseInt(arguments[1])).run();
  }

  private void makeTables() throws SQLException {
    Tables.make(
        "DROP TABLE IF EXISTS counter, counted",
        "CREATE TABLE counter (id int PRIMARY KEY, n bigint NOT NULL)"
            + " WITH (fillfactor = 50, autovacuum_enabled = false)",
        "CREATE TABLE counted (worker int, number int, counter int NOT NULL,"
            + " PRIMARY KEY (worker, number)) WITH (autovacuum_enabled = false)",
        "INSERT INTO counter SELECT n, 0 FROM generate_series(1, %d) n".formatted(counters),
        "VACUUM ANALYZE counter, counted");
  }

  private void run() throws Exception {
    makeTables();
    RetryListeners.add(
        event -> {
          if (event.outcome() == Outcome.RETRYING) {
            retries.increment();
          }
        });
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<?>> workers = new ArrayList<>();
      for (int worker = 0; worker < THREADS; worker++) {
        workers.add(threads.submit(new Worker(worker)));
      }
      WarmUp warmUp = new WarmUp();
      while (!warmUp.isOver()) {
        Thread.sleep(100);
      }
      Sums before = sums();
      Thread.sleep(MEASURED_MILLIS);
      Sums after = sums();
      over = true;
      for (Future<?> worker : workers) {
        worker.get();
      }
      checkCounters();
      System.out.println(after.since(before));
    } finally {
      over = true;
      threads.shutdown();
    }
  }

  /** What had happened at a time. */
  private record Sums(long nanos, long cpuNanos, long committed, long givenUp, long retries) {
    String since(Sums before) {
      double done = committed - before.committed;
      return "%s %s %s %s"
          .formatted(
              done * 1e9 / (nanos - before.nanos),
              1_000 * (givenUp - before.givenUp) / done,
              1_000 * (retries - before.retries) / done,
              (cpuNanos - before.cpuNanos) / (1_000 * done));
    }
  }

  private Sums sums() {
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return new Sums(
        System.nanoTime(),
        system.getProcessCpuTime(),
        committed.sum(),
        givenUp.sum(),
        retries.sum());
  }

  /** Counts on a connection of its own, until all are to stop. */
  private final class Worker implements Callable<Integer> {
    private final int worker;
    private int number;

    Worker(int worker) {
      this.worker = worker;
    }

    /** Gives how often it has tried to count. */
    @Override
    public Integer call() throws SQLException {
      try (Connection connection = side.connect()) {
        connection.setAutoCommit(false);
        RetryLoop loop = new RetryLoop(connection, retries);
        while (!over) {
          number++;
          countOnce(connection, loop);
        }
      }
      return number;
    }

    private void countOnce(Connection connection, RetryLoop loop) throws SQLException {
      int counter = ThreadLocalRandom.current().nextInt(counters) + 1;
      try {
        if (side == Side.RAW) {
          loop.run(raw -> count(raw, worker, number, counter));
        } else {
          countOrRollBack(connection, worker, number, counter);
        }
        committed.increment();
      } catch (SQLException e) {
        if (!RetryLoop.isConflict(e)) {
          throw e;
        }
        givenUp.increment();
      }
    }
  }

  /** What an application writes that leaves retries to the driver. */
  private static void countOrRollBack(Connection connection, int worker, int number, int counter)
      throws SQLException {
    try {
      count(connection, worker, number, counter);
    } catch (SQLException e) {
      connection.rollback();
      throw e;
    }
  }

  /** The conflict comes with the second statement, so that there is something to replay. */
  private static void count(Connection connection, int worker, int number, int counter)
      throws SQLException {
    update(
        connection,
        "INSERT INTO counted (worker, number, counter) VALUES (?, ?, ?)",
        worker,
        number,
        counter);
    update(connection, "UPDATE counter SET n = n + 1 WHERE id = ?", counter);
    connection.commit();
  }

  private static void update(Connection connection, String sql, int... parameters)
      throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        update.setInt(i + 1, parameters[i]);
      }
      update.executeUpdate();
    }
  }

  private void checkCounters() throws SQLException {
    try (Connection connection = Side.RAW.connect();
        Statement statement = connection.createStatement();
        ResultSet sums =
            statement.executeQuery(
                "SELECT (SELECT sum(n) FROM counter), (SELECT count(*) FROM counted)")) {
      sums.next();
      if (sums.getLong(1) != committed.sum() || sums.getLong(2) != committed.sum()) {
        throw new IllegalStateException(
            "%d commits, but the counters say %d and the rows %d"
                .formatted(committed.sum(), sums.getLong(1), sums.getLong(2)));
      }
    }
  }
}
