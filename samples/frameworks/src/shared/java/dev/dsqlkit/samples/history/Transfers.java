package dev.dsqlkit.samples.history;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicIntegerArray;

/** Moves money between few accounts: the sum is kept, and each balance is what was reported. */
public final class Transfers implements Workload {
  private static final int ACCOUNTS = 10;
  private static final int OPENING = 100;
  private static final int LARGEST = 60;

  private final String table;
  private final Audit audit;
  private final Business business;
  private final AtomicIntegerArray balances = new AtomicIntegerArray(ACCOUNTS);

  /** The transaction as a framework has it. */
  @FunctionalInterface
  public interface Business {
    /**
     * Moves an amount, and inserts the number into the audit table in any case.
     *
     * @return false if the source has too little
     */
    boolean move(int number, int source, int target, int amount) throws Exception;
  }

  /**
   * @param table with the columns id and balance
   * @param audit with the column number
   */
  public Transfers(String table, String audit, Business business) {
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
        "INSERT INTO %s (id, balance) SELECT i, %d FROM generate_series(0, %d) i"
            .formatted(table, OPENING, ACCOUNTS - 1));
    for (int i = 0; i < ACCOUNTS; i++) {
      balances.set(i, OPENING);
    }
  }

  @Override
  public void transact(int number, Random random) throws Exception {
    int source = random.nextInt(ACCOUNTS);
    int target = (source + 1 + random.nextInt(ACCOUNTS - 1)) % ACCOUNTS;
    int amount = 1 + random.nextInt(LARGEST);
    if (business.move(number, source, target, amount)) {
      balances.addAndGet(source, -amount);
      balances.addAndGet(target, amount);
    }
    audit.committed(number);
  }

  @Override
  public List<String> problems(Connection connection) throws SQLException {
    List<String> problems = new ArrayList<>(audit.problems(connection));
    List<Integer> values = Sql.numbers(connection, "SELECT balance FROM " + table + " ORDER BY id");
    for (int i = 0; i < ACCOUNTS; i++) {
      if (values.get(i) != balances.get(i)) {
        problems.add("Account %d has %d, reported %d".formatted(i, values.get(i), balances.get(i)));
      }
      if (values.get(i) < 0) {
        problems.add("Account %d is overdrawn: %d".formatted(i, values.get(i)));
      }
    }
    int sum = values.stream().mapToInt(Integer::intValue).sum();
    if (sum != ACCOUNTS * OPENING) {
      problems.add("The sum is %d, was %d".formatted(sum, ACCOUNTS * OPENING));
    }
    return problems;
  }
}
