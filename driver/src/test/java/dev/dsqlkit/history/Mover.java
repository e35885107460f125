package dev.dsqlkit.history;

import java.sql.Connection;
import java.sql.SQLException;

/** A way to write a transfer. */
enum Mover {
  /** The new balances follow from the old ones on the server: a replay finds the same counts. */
  RELATIVE {
    @Override
    boolean move(Connection connection, Transfer transfer) throws SQLException {
      long amount = transfer.amount();
      int taken =
          Sql.update(
              connection,
              "UPDATE account SET balance = balance - ? WHERE id = ? AND balance >= ?",
              amount,
              transfer.source(),
              amount);
      if (taken == 1) {
        Sql.update(
            connection,
            "UPDATE account SET balance = balance + ? WHERE id = ?",
            amount,
            transfer.target());
      }
      return taken == 1;
    }
  },

  /** The client computes them: only the whole unit of work can run again. */
  COMPUTED {
    @Override
    boolean move(Connection connection, Transfer transfer) throws SQLException {
      long source = balance(connection, transfer.source());
      long target = balance(connection, transfer.target());
      if (source < transfer.amount()) {
        return false;
      }
      set(connection, transfer.source(), source - transfer.amount());
      set(connection, transfer.target(), target + transfer.amount());
      return true;
    }
  };

  /** Moves the money; false if there is not enough. */
  abstract boolean move(Connection connection, Transfer transfer) throws SQLException;

  private static long balance(Connection connection, int account) throws SQLException {
    return Sql.number(connection, "SELECT balance FROM account WHERE id = ?", account);
  }

  private static void set(Connection connection, int account, long balance) throws SQLException {
    Sql.update(connection, "UPDATE account SET balance = ? WHERE id = ?", balance, account);
  }
}
