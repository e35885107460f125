package dev.dsqlkit.history;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;

/** Transfers between few accounts, each with a row in a ledger. */
final class Bank implements Workload {
  private static final int ACCOUNTS = 10;
  private static final long OPENING = 100;
  private static final int LARGEST = 60;

  private final Mover mover;
  private final Map<Transfer, Outcome> told = new ConcurrentHashMap<>();

  Bank(Mover mover) {
    this.mover = mover;
  }

  /** The ledger has no unique key, so that a transfer booked twice is seen there twice. */
  @Override
  public void create(Connection connection, int transactions) throws SQLException {
    Sql.createTable(connection, "account", "id int PRIMARY KEY, balance bigint NOT NULL");
    Sql.createTable(
        connection,
        "ledger",
        "id bigint NOT NULL, source int NOT NULL, target int NOT NULL, amount bigint NOT NULL");
    try (Statement statement = connection.createStatement()) {
      statement.execute("CREATE INDEX ASYNC ledger_id ON ledger (id)");
    }
    Sql.fill(connection, "account", "i, " + OPENING, ACCOUNTS);
  }

  @Override
  public void transact(Client client, int number) {
    Random random = client.random();
    int source = random.nextInt(ACCOUNTS);
    int target = (source + 1 + random.nextInt(ACCOUNTS - 1)) % ACCOUNTS;
    Transfer transfer = new Transfer(number, source, target, 1 + random.nextInt(LARGEST));

    Transfer[] booked = {transfer};
    Outcome outcome =
        client.run(connection -> booked[0] = book(connection, transfer, number % 2 == 0));

    told.put(booked[0], outcome);
  }

  /**
   * @param ledgerFirst whether a conflict finds a written row already
   */
  private Transfer book(Connection connection, Transfer transfer, boolean ledgerFirst)
      throws SQLException {
    if (ledgerFirst) {
      insert(connection, transfer);
    }
    Transfer booked = mover.move(connection, transfer) ? transfer : transfer.declined();
    if (!ledgerFirst) {
      insert(connection, booked);
    } else if (booked.amount() == 0) {
      Sql.update(connection, "UPDATE ledger SET amount = 0 WHERE id = ?", transfer.id());
    }
    return booked;
  }

  private static void insert(Connection connection, Transfer transfer) throws SQLException {
    Sql.update(
        connection,
        "INSERT INTO ledger (id, source, target, amount) VALUES (?, ?, ?, ?)",
        transfer.id(),
        transfer.source(),
        transfer.target(),
        transfer.amount());
  }

  @Override
  public List<String> problems(Connection connection) throws SQLException {
    Map<Integer, Long> balances = new HashMap<>();
    Sql.rows(
        connection,
        "SELECT id, balance FROM account",
        row -> balances.put(row.getInt(1), row.getLong(2)));
    List<Transfer> ledger =
        Sql.rows(
            connection,
            "SELECT id, source, target, amount FROM ledger",
            row -> new Transfer(row.getLong(1), row.getInt(2), row.getInt(3), row.getLong(4)));
    return new BankChecker(OPENING, ACCOUNTS).problems(told, ledger, balances);
  }

  @Override
  public String remark() {
    long declined =
        told.entrySet().stream()
            .filter(each -> each.getValue() == Outcome.COMMITTED && each.getKey().amount() == 0)
            .count();
    return ", declined for lack of money " + declined;
  }
}
