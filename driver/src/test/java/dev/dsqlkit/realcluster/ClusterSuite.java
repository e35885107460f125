package dev.dsqlkit.realcluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.dsqlkit.jdbc.DsqlDataSource;
import dev.dsqlkit.retry.DsqlReplayDiverged;
import dev.dsqlkit.retry.DsqlTransactions;
import dev.dsqlkit.retry.RetryEvent;
import dev.dsqlkit.retry.RetryListener;
import dev.dsqlkit.retry.RetryListeners;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What the driver promises on a cluster, in a schema of its own that is dropped afterwards. It runs
 * on a real cluster where there is one, and always on the stand-in, so that it is known to work.
 */
abstract class ClusterSuite {
  private static final String SCHEMA = "dsqlkit_suite";

  private final List<RetryEvent> retries = new ArrayList<>();
  private final RetryListener listener =
      event -> {
        synchronized (retries) {
          retries.add(event);
        }
      };

  private Connection connection;
  private Connection other;
  private RetryListeners.Registration registration;

  /** Without a property that the suite sets itself: {@code retry}, {@code commitWitness}. */
  abstract String url();

  abstract Properties login();

  @BeforeEach
  void connect() throws SQLException {
    other = open("retry=transaction");
    execute(other, "DROP SCHEMA IF EXISTS " + SCHEMA + " CASCADE");
    execute(other, "CREATE SCHEMA " + SCHEMA);
    other.setSchema(SCHEMA);
    execute(other, "CREATE TABLE item (id int PRIMARY KEY, n int NOT NULL, name text)");
    execute(
        other,
        "CREATE TABLE keyed (id uuid DEFAULT gen_random_uuid() PRIMARY KEY, v int NOT NULL)");
    execute(other, "INSERT INTO item VALUES (1, 10, 'one'), (2, 20, 'two'), (3, 30, NULL)");
    connection = open("retry=transaction");
    connection.setSchema(SCHEMA);
    connection.setAutoCommit(false);
    registration = RetryListeners.add(listener);
  }

  @AfterEach
  void dropEverything() throws SQLException {
    if (registration != null) {
      registration.close();
      connection.close();
    }
    if (other != null) {
      execute(other, "DROP SCHEMA IF EXISTS " + SCHEMA + " CASCADE");
      other.close();
    }
  }

  @Test
  void isPostgreSqlToTools() throws SQLException {
    DatabaseMetaData metaData = connection.getMetaData();

    assertThat(metaData.getDatabaseProductName()).isEqualTo("PostgreSQL");
    assertThat(metaData.getDatabaseMajorVersion()).isEqualTo(16);
    assertThat(metaData.getURL()).startsWith("jdbc:postgresql://").doesNotContain("X-Amz", "?");
    assertThat(metaData.getUserName()).isEqualTo(login().getProperty("user"));
    assertThat(metaData.getDefaultTransactionIsolation())
        .isEqualTo(Connection.TRANSACTION_REPEATABLE_READ);
    assertThat(connection.getClientInfo("ApplicationName")).startsWith("dsqlkit");
  }

  @Test
  void readsWhatItWrites() throws SQLException {
    List<UUID> keys = new ArrayList<>();
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO keyed (v) VALUES (?)", Statement.RETURN_GENERATED_KEYS)) {
      for (int i = 0; i < 500; i++) {
        insert.setInt(1, i);
        insert.addBatch();
      }
      insert.executeBatch();
      try (ResultSet generated = insert.getGeneratedKeys()) {
        while (generated.next()) {
          keys.add(generated.getObject(1, UUID.class));
        }
      }
    }
    connection.commit();

    assertThat(keys).hasSize(500).doesNotHaveDuplicates();
    assertThat(number(other, "SELECT count(DISTINCT id) * 1000 + max(v) FROM keyed"))
        .isEqualTo(500_499);
  }

  @Test
  void replaysATransactionThatLosesAConflict() throws SQLException {
    assertThat(number(connection, "SELECT n FROM item WHERE id = 2")).isEqualTo(20);
    execute(other, "UPDATE item SET n = n + 100 WHERE id = 1");

    execute(connection, "UPDATE item SET n = n + 1 WHERE id = 1");
    connection.commit();

    assertThat(number(other, "SELECT n FROM item WHERE id = 1")).isEqualTo(111);
    synchronized (retries) {
      assertThat(retries).isNotEmpty();
    }
  }

  @Test
  void saysWhenAReplaySawSomethingElse() throws SQLException {
    assertThat(number(connection, "SELECT n FROM item WHERE id = 1")).isEqualTo(10);
    execute(other, "UPDATE item SET n = 12 WHERE id = 1");

    DsqlReplayDiverged diverged =
        catchThrowableOfType(
            DsqlReplayDiverged.class,
            () -> {
              execute(connection, "UPDATE item SET n = 11 WHERE id = 1");
              connection.commit();
            });

    assertThat(diverged.getSQLState()).isEqualTo("40001");
    connection.rollback();
    assertThat(number(other, "SELECT n FROM item WHERE id = 1")).isEqualTo(12);
  }

  @Test
  void keepsSumsWhileManyTransfer() throws Exception {
    DsqlDataSource source = new DsqlDataSource();
    source.setUrl(url());
    source.setProperties(login());
    inParallel(
        4,
        thread -> {
          for (int i = 0; i < 5; i++) {
            int from = 1 + (thread + i) % 3;
            int to = 1 + (thread + i + 1) % 3;
            DsqlTransactions.run(
                source,
                work -> {
                  work.setSchema(SCHEMA);
                  long left = number(work, "SELECT n FROM item WHERE id = " + from);
                  execute(work, "UPDATE item SET n = " + (left - 1) + " WHERE id = " + from);
                  execute(work, "UPDATE item SET n = n + 1 WHERE id = " + to);
                  return left;
                });
          }
          return null;
        });

    assertThat(number(other, "SELECT sum(n) FROM item")).isEqualTo(60);
  }

  @Test
  void losesNoUpdateInAutocommitMode() throws Exception {
    inParallel(
        4,
        thread -> {
          try (Connection own = open("retry=statement&retryMaxAttempts=100")) {
            own.setSchema(SCHEMA);
            for (int i = 0; i < 10; i++) {
              execute(own, "UPDATE item SET n = n + 1 WHERE id = 1");
            }
          }
          return null;
        });

    assertThat(number(other, "SELECT n FROM item WHERE id = 1")).isEqualTo(50);
  }

  @Test
  void goesBackToASavepoint() throws SQLException {
    execute(connection, "UPDATE item SET n = 0 WHERE id = 1");
    Savepoint savepoint = connection.setSavepoint();
    SQLException duplicate =
        catchThrowableOfType(
            SQLException.class,
            () -> execute(connection, "INSERT INTO item VALUES (1, 1, 'again')"));
    assertThat(duplicate.getSQLState()).isEqualTo("23505");

    connection.rollback(savepoint);
    execute(connection, "UPDATE item SET n = 1 WHERE id = 2");
    connection.commit();

    assertThat(number(other, "SELECT sum(n) FROM item")).isEqualTo(31);
  }

  @Test
  void commitsNothingOfAFailedTransaction() throws SQLException {
    execute(connection, "UPDATE item SET n = 0 WHERE id = 1");
    SQLException duplicate =
        catchThrowableOfType(
            SQLException.class,
            () -> execute(connection, "INSERT INTO item VALUES (1, 1, 'again')"));

    SQLException failed = catchThrowableOfType(SQLException.class, connection::commit);

    assertThat(duplicate.getSQLState()).isEqualTo("23505");
    assertThat(failed.getSQLState()).isEqualTo("25P02");
    assertThat(number(other, "SELECT n FROM item WHERE id = 1")).isEqualTo(10);
  }

  @Test
  void leavesAWitnessOfItsCommit() throws SQLException {
    try (Connection witnessed = open("commitWitness=on")) {
      witnessed.setSchema(SCHEMA);
      witnessed.setAutoCommit(false);
      execute(witnessed, "UPDATE item SET n = 11 WHERE id = 1");
      witnessed.commit();
    }

    assertThat(number(other, "SELECT n FROM item WHERE id = 1")).isEqualTo(11);
  }

  Connection open(String properties) throws SQLException {
    String url = url();
    return DriverManager.getConnection(url + (url.contains("?") ? "&" : "?") + properties, login());
  }

  Connection inSchema() {
    return other;
  }

  /** The work of one of several threads. */
  @FunctionalInterface
  private interface Work {
    Void run(int thread) throws Exception;
  }

  private static void inParallel(int threads, Work work) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Callable<Void>> tasks = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        int thread = i;
        tasks.add(() -> work.run(thread));
      }
      for (Future<Void> done : pool.invokeAll(tasks)) {
        done.get();
      }
    } finally {
      pool.shutdownNow();
    }
  }

  static void execute(Connection on, String sql) throws SQLException {
    try (Statement statement = on.createStatement()) {
      statement.execute(sql);
    }
  }

  static long number(Connection on, String sql) throws SQLException {
    try (Statement statement = on.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }
}
