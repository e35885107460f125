package dev.dsqlkit.samples.history;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicIntegerArray;

/** Counts counters up: none of the commits may be lost. */
public final class Counting implements Workload {
  private static final int COUNTERS = 10;

  private final String table;
  private final Audit audit;
  private final Business business;
  private final AtomicIntegerArray committed = new AtomicIntegerArray(COUNTERS);

  /** The transaction as a framework has it. */
  @FunctionalInterface
  public interface Business {
    /** Counts one up, and inserts the number into the audit table. */
    void countUp(int number, int counter) throws Exception;
  }

  /**
   * @param table with the columns id and n, and a version that begins with 0 if there is one
   * @param audit with the column number
   */
  public Counting(String table, String audit, Business business) {
    this.table = table;
    this.audit = new Audit(audit);
    this.business = business;
  }

  @Override
  public void prepare(Connection connection) throws SQLException {
    audit.prepare(connection);
    Sql.update(connection, "DELETE FROM " + table);
    Sql.update(
        connection,
        "INSERT INTO %s (id, n) SELECT i, 0 FROM generate_series(0, %d) i"
            .formatted(table, COUNTERS - 1));
  }

  @Override
  public void transact(int number, Random random) throws Exception {
    int counter = random.nextInt(COUNTERS);
    business.countUp(number, counter);
    committed.incrementAndGet(counter);
    audit.committed(number);
  }

  @Override
  public List<String> problems(Connection connection) throws SQLException {
    List<String> problems = new ArrayList<>(audit.problems(connection));
    List<Integer> values = Sql.numbers(connection, "SELECT n FROM " + table + " ORDER BY id");
    for (int i = 0; i < COUNTERS; i++) {
      if (values.get(i) != committed.get(i)) {
        problems.add("Counter %d is %d, commits %d".formatted(i, values.get(i), committed.get(i)));
      }
    }
    return problems;
  }
}
