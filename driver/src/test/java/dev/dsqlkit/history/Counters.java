package dev.dsqlkit.history;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicLongArray;

/** Counters that clients count up. */
final class Counters implements Workload {
  private final Counting counting;
  private final AtomicLongArray committed;
  private final AtomicLongArray inDoubt;

  /** A way to count up. */
  enum Counting {
    /** {@code n = n + 1}, by turns in autocommit mode and in a transaction. */
    RELATIVE,
    /** Reads n and writes the number after it. */
    COMPUTED
  }

  /**
   * @param counters one makes all transactions meet
   */
  Counters(Counting counting, int counters) {
    this.counting = counting;
    this.committed = new AtomicLongArray(counters);
    this.inDoubt = new AtomicLongArray(counters);
  }

  @Override
  public void create(Connection connection, int transactions) throws SQLException {
    Sql.createTable(connection, "counter", "id int PRIMARY KEY, n bigint NOT NULL");
    Sql.fill(connection, "counter", "i, 0", committed.length());
  }

  @Override
  public void transact(Client client, int number) {
    int id = client.random().nextInt(committed.length());

    Outcome outcome =
        switch (counting) {
          case RELATIVE ->
              number % 2 == 0
                  ? client.autocommit(connection -> countUp(connection, id))
                  : client.run(connection -> countUp(connection, id));
          case COMPUTED -> client.run(connection -> computeNext(connection, id));
        };

    switch (outcome) {
      case COMMITTED -> committed.incrementAndGet(id);
      case IN_DOUBT -> inDoubt.incrementAndGet(id);
      case FAILED -> {}
    }
  }

  private static int countUp(Connection connection, int id) throws SQLException {
    return Sql.update(connection, "UPDATE counter SET n = n + 1 WHERE id = ?", id);
  }

  private static int computeNext(Connection connection, int id) throws SQLException {
    long n = Sql.number(connection, "SELECT n FROM counter WHERE id = ?", id);
    return Sql.update(connection, "UPDATE counter SET n = ? WHERE id = ?", n + 1, id);
  }

  @Override
  public List<String> problems(Connection connection) throws SQLException {
    List<Long> values =
        Sql.rows(connection, "SELECT n FROM counter ORDER BY id", row -> row.getLong(1));
    return CounterChecker.problems(values, committed, inDoubt);
  }
}
