package dev.dsqlkit.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.Test;

/**
 * Sixteen threads that move amounts between few accounts and book each move, with conflicts all the
 * time. {@code -Dstress.transactions=N} for each thread, 40 by default; {@code -Dstress.seed=N}.
 */
class ContentionStressIT {
  private static final String URL = "jdbc:dsql:embedded:stress";
  private static final int THREADS = 16;
  private static final int ACCOUNTS = 12;
  private static final int TRANSACTIONS = Integer.getInteger("stress.transactions", 40);
  private static final long SEED = Long.getLong("stress.seed", System.nanoTime());

  private final LongAdder committed = new LongAdder();
  private final LongAdder lost = new LongAdder();

  @Test
  void keepsSumsAndLeavesNothingBehind() throws Exception {
    try (Connection admin = DriverManager.getConnection(URL)) {
      execute(admin, "CREATE TABLE account (id bigint PRIMARY KEY, amount bigint NOT NULL)");
      execute(
          admin,
          "CREATE TABLE booking (id uuid PRIMARY KEY DEFAULT gen_random_uuid(),"
              + " account bigint NOT NULL REFERENCES account, amount bigint NOT NULL)");
      for (int id = 0; id < ACCOUNTS; id++) {
        execute(admin, "INSERT INTO account VALUES (" + id + ", 1000)");
      }
      run();
      System.out.printf(
          "ContentionStressIT: %d committed, %d lost, seed %d%n",
          committed.sum(), lost.sum(), SEED);
      assertThat(committed.sum()).isPositive();
      assertThat(number(admin, "SELECT sum(amount) FROM account")).isEqualTo(1000L * ACCOUNTS);
      assertThat(number(admin, "SELECT count(*) FROM booking")).isEqualTo(2 * committed.sum());
      assertThat(
              number(
                  admin,
                  "SELECT count(*) FROM account a WHERE amount <> 1000 + coalesce("
                      + "(SELECT sum(amount) FROM booking b WHERE b.account = a.id), 0)"))
          .isZero();
      assertThat(
              number(
                  admin,
                  "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
                      + " AND pid <> pg_backend_pid() AND state LIKE 'idle in transaction%'"))
          .isZero();
      assertThat(
              number(
                  admin,
                  "SELECT count(*) FROM pg_locks l JOIN pg_class c ON c.oid = l.relation"
                      + " WHERE c.relname IN ('account', 'booking')"))
          .isZero();
    }
  }

  private void run() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Callable<Boolean>> work = new ArrayList<>();
      for (int thread = 0; thread < THREADS; thread++) {
        Random random = new Random(SEED + thread);
        String url = thread % 2 == 0 ? URL : URL + "?retry=off";
        work.add(() -> moves(url, random));
      }
      for (Future<Boolean> done : threads.invokeAll(work)) {
        assertThat(done.get()).isTrue();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private boolean moves(String url, Random random) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url)) {
      connection.setAutoCommit(false);
      for (int i = 0; i < TRANSACTIONS; i++) {
        try {
          move(connection, random);
          connection.commit();
          committed.increment();
        } catch (SQLException e) {
          if (!"40001".equals(e.getSQLState())) {
            throw e;
          }
          connection.rollback();
          lost.increment();
        }
      }
      return true;
    }
  }

  private static void move(Connection connection, Random random) throws SQLException {
    long from = random.nextInt(ACCOUNTS);
    long to = (from + 1 + random.nextInt(ACCOUNTS - 1)) % ACCOUNTS;
    long amount = 1L + random.nextInt(9);
    add(connection, from, -amount);
    if (random.nextInt(4) == 0) {
      try (PreparedStatement lock =
          connection.prepareStatement("SELECT amount FROM account WHERE id = ? FOR UPDATE")) {
        lock.setLong(1, to);
        lock.executeQuery().close();
      }
    }
    add(connection, to, amount);
  }

  private static void add(Connection connection, long account, long amount) throws SQLException {
    try (PreparedStatement update =
            connection.prepareStatement("UPDATE account SET amount = amount + ? WHERE id = ?");
        PreparedStatement insert =
            connection.prepareStatement("INSERT INTO booking (account, amount) VALUES (?, ?)")) {
      update.setLong(1, amount);
      update.setLong(2, account);
      assertThat(update.executeUpdate()).isEqualTo(1);
      insert.setLong(1, account);
      insert.setLong(2, amount);
      assertThat(insert.executeUpdate()).isEqualTo(1);
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static long number(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }
}
