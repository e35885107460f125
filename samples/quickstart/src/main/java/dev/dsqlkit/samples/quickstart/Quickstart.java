package dev.dsqlkit.samples.quickstart;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.dsqlkit.jdbc.DsqlExceptionOverride;
import dev.dsqlkit.retry.DsqlTransactions;
import dev.dsqlkit.retry.RetryEvent;
import dev.dsqlkit.retry.RetryListeners;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;
import org.postgresql.util.PSQLException;

/** Plain JDBC and HikariCP on a PostgreSQL that answers like Aurora DSQL. */
public final class Quickstart {
  private static final String URL = "jdbc:dsql:embedded:shop";

  /** A transaction of Aurora DSQL writes 3,000 rows at most. */
  private static final int BATCH = 1000;

  private final PrintStream out;

  Quickstart(PrintStream out) {
    this.out = out;
  }

  /**
   * Runs the sample.
   *
   * @param arguments another {@code jdbc:dsql:} URL, or none
   */
  public static void main(String[] arguments) throws SQLException {
    new Quickstart(System.out).run(arguments.length == 0 ? URL : arguments[0]);
  }

  void run(String url) throws SQLException {
    long start = System.nanoTime();
    try (HikariDataSource dataSource = pool(url)) {
      connect(dataSource, url);
      createSchema(dataSource);
      insertInBatches(dataSource, 5 * BATCH);
      buildIndex(dataSource);
      showRefusals(dataSource);
      loseConflicts(dataSource);
    }
    out.printf("%nDone in %.1f s.%n", (System.nanoTime() - start) / 1e9);
  }

  // tag::hikari[]
  private static HikariDataSource pool(String url) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setExceptionOverride(new DsqlExceptionOverride());
    config.setMaximumPoolSize(2);
    return new HikariDataSource(config);
  }

  // end::hikari[]

  private void connect(DataSource dataSource, String url) throws SQLException {
    heading("1. Connect to " + url);
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("SELECT version(), current_setting('transaction_isolation')")) {
      row.next();
      out.printf("   %s, always %s%n", row.getString(1), row.getString(2));
    }
  }

  private void createSchema(DataSource dataSource) throws SQLException {
    heading("2. Create a schema: one DDL statement a transaction, keys that need no sequence");
    execute(
        dataSource,
        """
        CREATE TABLE customer (
          id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
          name text NOT NULL)""");
    execute(
        dataSource,
        """
        CREATE TABLE orders (
          id uuid PRIMARY KEY,
          customer_id uuid NOT NULL REFERENCES customer (id),
          amount numeric(12,2) NOT NULL,
          placed_at timestamptz NOT NULL DEFAULT now())""");
    execute(dataSource, "INSERT INTO customer (name) VALUES ('Ada'), ('Grace'), ('Edsger')");
  }

  private void insertInBatches(DataSource dataSource, int rows) throws SQLException {
    heading("3. Insert %,d rows, %,d a transaction".formatted(rows, BATCH));
    // tag::batch[]
    String insert =
        "INSERT INTO orders (id, customer_id, amount)"
            + " SELECT ?, id, ? FROM customer ORDER BY name LIMIT 1";
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      try (PreparedStatement statement = connection.prepareStatement(insert)) {
        for (int row = 1; row <= rows; row++) {
          statement.setObject(1, UUID.randomUUID());
          statement.setBigDecimal(2, BigDecimal.valueOf(row, 2));
          statement.addBatch();
          if (row % BATCH == 0) {
            statement.executeBatch();
            connection.commit();
          }
        }
      }
      connection.setAutoCommit(true);
    }
    // end::batch[]
    out.printf("   %,d orders%n", count(dataSource, "SELECT count(*) FROM orders"));
  }

  private void buildIndex(DataSource dataSource) throws SQLException {
    heading("4. Build an index in the background and wait for its job");
    // tag::index[]
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      String job;
      try (ResultSet row =
          statement.executeQuery("CREATE INDEX ASYNC orders_by_customer ON orders (customer_id)")) {
        row.next();
        job = row.getString("job_id");
      }
      try (ResultSet row = statement.executeQuery("CALL sys.wait_for_job('" + job + "')")) {
        row.next();
        out.printf("   job %s: %s%n", job, row.getBoolean(1) ? "completed" : "failed");
      }
    }
    // end::index[]
  }

  private void showRefusals(DataSource dataSource) throws SQLException {
    heading("5. What Aurora DSQL refuses is refused here, in its own words");
    for (String sql :
        List.of(
            "TRUNCATE orders",
            "CREATE TABLE invoice (id serial PRIMARY KEY)",
            "UPDATE orders SET amount = amount + 1")) {
      refuse(dataSource, sql);
    }
  }

  private void refuse(DataSource dataSource, String sql) throws SQLException {
    try {
      execute(dataSource, sql);
      out.printf("   accepted: %s%n", sql);
    } catch (PSQLException e) {
      out.printf("   %s%n", sql);
      out.printf("      %s %s%n", e.getSQLState(), e.getServerErrorMessage().getMessage());
      out.printf("      hint: %s%n", e.getServerErrorMessage().getHint());
    }
  }

  private void loseConflicts(DataSource dataSource) throws SQLException {
    heading("6. Lose a conflict (SQLSTATE 40001) and not notice");
    execute(dataSource, "CREATE TABLE stock (item text PRIMARY KEY, pieces int NOT NULL)");
    execute(dataSource, "INSERT INTO stock VALUES ('lamp', 10), ('sofa', 10)");
    RetryListeners.Registration listening = RetryListeners.add(this::print);
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      update(connection, "UPDATE stock SET pieces = pieces - 1 WHERE item = 'sofa'");
      execute(dataSource, "UPDATE stock SET pieces = pieces - 1 WHERE item = 'lamp'");
      update(connection, "UPDATE stock SET pieces = pieces - 1 WHERE item = 'lamp'");
      connection.commit();
      connection.setAutoCommit(true);
    } finally {
      listening.close();
    }
    out.printf(
        "   lamps left: %d%n", count(dataSource, "SELECT pieces FROM stock WHERE item = 'lamp'"));
    sellTheRest(dataSource);
  }

  private void print(RetryEvent event) {
    out.printf(
        "   %s after %s, attempt %d%n",
        event.outcome().toString().toLowerCase(Locale.ROOT),
        event.failure().label(),
        event.attempts());
  }

  /** What is computed from what was read can only be done again by the application. */
  private void sellTheRest(DataSource dataSource) throws SQLException {
    // tag::unit[]
    int sold =
        DsqlTransactions.run(
            dataSource,
            connection -> {
              int left = number(connection, "SELECT pieces FROM stock WHERE item = 'lamp'");
              update(connection, "UPDATE stock SET pieces = 0 WHERE item = 'lamp'");
              return left;
            });
    // end::unit[]
    out.printf("   sold: %d%n", sold);
  }

  private static void update(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  private static int number(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getInt(1);
    }
  }

  private void heading(String text) {
    out.printf("%n%s%n", text);
  }

  private static void execute(DataSource dataSource, String sql) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static long count(DataSource dataSource, String sql) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }
}
