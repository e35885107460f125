package dev.dsqlkit.migrate.apply;

import dev.dsqlkit.retry.DsqlTransactions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/**
 * A row that says who applies. DDL and the row cannot be in one transaction, so it keeps two
 * applies apart and does not fence: what fences are the conditions of the steps.
 */
public final class Lease implements AutoCloseable {
  /** Where the row is. */
  public static final String TABLE = "public.dsql_migrate_lock";

  private static final Duration LIFE = Duration.ofSeconds(60);
  private static final Duration BEAT = Duration.ofSeconds(10);
  private static final String NAME = "migrate";

  private final DataSource source;
  private final String token;
  private final ScheduledExecutorService heart;
  private volatile boolean lost;

  private Lease(DataSource source, String token) {
    this.source = source;
    this.token = token;
    this.heart =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              Thread thread = new Thread(work, "dsql lease");
              thread.setDaemon(true);
              return thread;
            });
    var beating =
        heart.scheduleWithFixedDelay(
            this::beat, BEAT.toMillis(), BEAT.toMillis(), TimeUnit.MILLISECONDS);
    assert !beating.isDone();
  }

  /**
   * Who holds a lease.
   *
   * @param expires the moment from which anybody may take it
   */
  public record Holder(String owner, Instant expires) {}

  /** Takes the lease, and waits for it if another has it. */
  static Lease take(DataSource source, String owner, Duration patience, Progress progress)
      throws SQLException, ApplyException, InterruptedException {
    createTable(source);
    String token = UUID.randomUUID().toString();
    long deadline = System.nanoTime() + patience.toNanos();
    while (!tryTake(source, owner, token)) {
      Holder holder = holder(source);
      long left = deadline - System.nanoTime();
      if (left <= 0) {
        String who = holder == null ? "somebody" : holder.owner();
        throw new ApplyException(
            ApplyException.Reason.LEASED,
            null,
            "%s applies already; \"dsql unlock\" shows and removes a lease that nobody needs"
                .formatted(who),
            null);
      }
      if (holder != null) {
        progress.on(new Progress.WaitsForLease(holder.owner(), Duration.ofNanos(left)));
      }
      Thread.sleep(Math.min(1_000, TimeUnit.NANOSECONDS.toMillis(left) + 1));
    }
    return new Lease(source, token);
  }

  private static void createTable(DataSource source) throws SQLException {
    try (Connection connection = source.getConnection()) {
      if (exists(connection)) {
        return;
      }
      try (Statement statement = connection.createStatement()) {
        statement.execute(
            "CREATE TABLE IF NOT EXISTS "
                + TABLE
                + " (name text PRIMARY KEY, owner text NOT NULL, token text NOT NULL,"
                + " expires_at timestamptz NOT NULL)");
      } catch (SQLException e) {
        // Another apply may have made it at the same moment.
        if (!exists(connection)) {
          throw e;
        }
      }
    }
  }

  private static boolean exists(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("SELECT to_regclass('" + TABLE + "') IS NOT NULL")) {
      rows.next();
      return rows.getBoolean(1);
    }
  }

  private static boolean tryTake(DataSource source, String owner, String token)
      throws SQLException {
    return DsqlTransactions.run(
        source,
        connection -> {
          try (PreparedStatement statement =
              connection.prepareStatement(
                  "INSERT INTO "
                      + TABLE
                      + " AS l VALUES (?, ?, ?, now() + ? * interval '1 second')"
                      + " ON CONFLICT (name) DO UPDATE SET owner = excluded.owner,"
                      + " token = excluded.token, expires_at = excluded.expires_at"
                      + " WHERE l.expires_at < now()")) {
            statement.setString(1, NAME);
            statement.setString(2, owner);
            statement.setString(3, token);
            statement.setLong(4, LIFE.toSeconds());
            return statement.executeUpdate() == 1;
          }
        });
  }

  /** Who holds the lease now; null if nobody does. */
  public static @org.jspecify.annotations.Nullable Holder holder(DataSource source)
      throws SQLException {
    try (Connection connection = source.getConnection()) {
      if (!exists(connection)) {
        return null;
      }
      try (Statement statement = connection.createStatement();
          ResultSet rows =
              statement.executeQuery(
                  "SELECT owner, expires_at FROM " + TABLE + " WHERE name = '" + NAME + "'")) {
        return rows.next() ? new Holder(rows.getString(1), rows.getTimestamp(2).toInstant()) : null;
      }
    }
  }

  /** Takes a lease away from whoever has it. */
  public static boolean remove(DataSource source) throws SQLException {
    return DsqlTransactions.run(
        source,
        connection -> {
          try (Statement statement = connection.createStatement()) {
            return statement.executeUpdate("DELETE FROM " + TABLE + " WHERE name = '" + NAME + "'")
                > 0;
          }
        });
  }

  private void beat() {
    try {
      boolean held =
          DsqlTransactions.run(
              source,
              connection -> {
                try (PreparedStatement statement =
                    connection.prepareStatement(
                        "UPDATE "
                            + TABLE
                            + " SET expires_at = now() + ? * interval '1 second'"
                            + " WHERE name = ? AND token = ?")) {
                  statement.setLong(1, LIFE.toSeconds());
                  statement.setString(2, NAME);
                  statement.setString(3, token);
                  return statement.executeUpdate() == 1;
                }
              });
      lost |= !held;
    } catch (SQLException e) {
      // The lease outlives several beats; the next one tries again.
    }
  }

  /** Asks the database whether the lease is still ours. */
  boolean isHeld() throws SQLException {
    if (lost) {
      return false;
    }
    try (Connection connection = source.getConnection();
        PreparedStatement statement =
            connection.prepareStatement(
                "SELECT 1 FROM "
                    + TABLE
                    + " WHERE name = ? AND token = ? AND expires_at > now()")) {
      statement.setString(1, NAME);
      statement.setString(2, token);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next();
      }
    }
  }

  @Override
  public void close() throws SQLException {
    heart.shutdownNow();
    DsqlTransactions.run(
        source,
        connection -> {
          try (PreparedStatement statement =
              connection.prepareStatement(
                  "DELETE FROM " + TABLE + " WHERE name = ? AND token = ?")) {
            statement.setString(1, NAME);
            statement.setString(2, token);
            return statement.executeUpdate();
          }
        });
  }
}
