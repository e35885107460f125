package dev.dsqlkit.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * A random transaction with savepoints. What it writes may follow from what it has read; that it
 * makes the same calls again where it sees the same is all that is known of an application.
 */
final class SavepointSequence {
  static final int ACCOUNTS = 6;

  /** One call, or a write that another session commits. */
  record Step(Kind kind, int key) {}

  enum Kind {
    READ,
    READ_ALL,
    COUNT,
    SET_FROM_READ,
    ADD,
    INSERT,
    FAILING_INSERT,
    SAVEPOINT,
    ROLLBACK_TO,
    RELEASE,
    OTHER_ADDS,
    OTHER_INSERTS,
    OTHER_DELETES
  }

  private final Random random;
  private final List<Step> steps = new ArrayList<>();
  private final Set<Integer> written = new HashSet<>();
  private int open;
  private int inserted = 100;

  private SavepointSequence(long seed) {
    this.random = new Random(seed);
  }

  static List<Step> of(long seed) {
    SavepointSequence sequence = new SavepointSequence(seed);
    int length = 4 + sequence.random.nextInt(12);
    while (sequence.steps.size() < length) {
      sequence.add();
    }
    return sequence.steps;
  }

  private void add() {
    int account = 1 + random.nextInt(ACCOUNTS);
    switch (random.nextInt(20)) {
      case 0, 1, 2, 3 -> step(Kind.READ, account);
      case 4 -> step(Kind.READ_ALL, 0);
      case 5 -> step(Kind.COUNT, 0);
      case 6, 7, 8 -> write(Kind.SET_FROM_READ, account);
      case 9 -> write(Kind.ADD, account);
      case 10 -> write(Kind.INSERT, ++inserted);
      case 11, 12 -> failAndGoBack();
      case 13, 14, 15 -> savepoint();
      case 16 -> end(Kind.ROLLBACK_TO);
      case 17 -> end(Kind.RELEASE);
      default -> other(account);
    }
  }

  private void step(Kind kind, int key) {
    steps.add(new Step(kind, key));
  }

  /** Inside of a savepoint writes are rarer, since going back over one is refused. */
  private void write(Kind kind, int key) {
    if (open == 0 || random.nextInt(3) == 0) {
      step(kind, key);
      written.add(key);
    }
  }

  private void failAndGoBack() {
    if (open > 0) {
      step(Kind.FAILING_INSERT, 1);
      end(Kind.ROLLBACK_TO);
    }
  }

  private void savepoint() {
    step(Kind.SAVEPOINT, 0);
    open++;
  }

  /** Of the open savepoints, the outermost being 1; one that was rolled back to stays open. */
  private void end(Kind kind) {
    if (open > 0) {
      int which = 1 + random.nextInt(open);
      step(kind, which);
      open = kind == Kind.RELEASE ? which - 1 : which;
    }
  }

  /** Never a row that this transaction may have locked. */
  private void other(int account) {
    switch (random.nextInt(4)) {
      case 0 -> step(Kind.OTHER_INSERTS, 500 + steps.size());
      case 1 -> step(Kind.OTHER_DELETES, 500);
      default -> {
        if (!written.contains(account)) {
          step(Kind.OTHER_ADDS, account);
        }
      }
    }
  }

  /** The write of another session; nothing for a call of the application. */
  static String other(Step step) {
    return switch (step.kind()) {
      case OTHER_ADDS -> "UPDATE account SET n = n + 1000 WHERE id = " + step.key();
      case OTHER_INSERTS -> "INSERT INTO account VALUES (" + step.key() + ", 1)";
      case OTHER_DELETES -> "DELETE FROM account WHERE id >= 500";
      default -> "";
    };
  }

  /** Makes the calls on one connection. */
  static final class Application {
    private final Connection connection;
    private final Map<Integer, Long> known = new HashMap<>();
    private final Deque<Savepoint> savepoints = new ArrayDeque<>();
    private final List<String> seen = new ArrayList<>();

    Application(Connection connection) {
      this.connection = connection;
    }

    List<String> seen() {
      return seen;
    }

    /**
     * @throws SQLException 40001, after which nothing but a rollback makes sense
     */
    void make(Step step) throws SQLException {
      String answer;
      try {
        answer = answer(step);
      } catch (SQLException e) {
        if ("40001".equals(e.getSQLState())) {
          throw e;
        }
        answer = "error " + e.getSQLState();
      }
      seen.add(step + " -> " + answer);
    }

    private String answer(Step step) throws SQLException {
      int key = step.key();
      return switch (step.kind()) {
        case READ -> read("SELECT id, n FROM account WHERE id = ?", key);
        case READ_ALL -> read("SELECT id, n FROM account WHERE id > ? ORDER BY id", 0);
        case COUNT -> read("SELECT 0, count(*) FROM account WHERE id > ?", 0);
        case SET_FROM_READ ->
            update("UPDATE account SET n = ? WHERE id = ?", known.getOrDefault(key, 7L) + 1, key);
        case ADD -> update("UPDATE account SET n = n + ? WHERE id = ?", 1, key);
        case INSERT, FAILING_INSERT -> update("INSERT INTO account (n, id) VALUES (?, ?)", 1, key);
        case SAVEPOINT -> {
          savepoints.addLast(connection.setSavepoint());
          yield "set";
        }
        case ROLLBACK_TO -> {
          connection.rollback(outermost(key));
          yield "back";
        }
        case RELEASE -> {
          connection.releaseSavepoint(outermost(key));
          savepoints.removeLast();
          yield "released";
        }
        default -> throw new IllegalArgumentException("No call: " + step);
      };
    }

    private Savepoint outermost(int number) {
      while (savepoints.size() > number) {
        savepoints.removeLast();
      }
      return savepoints.getLast();
    }

    private String read(String sql, int key) throws SQLException {
      StringBuilder rows = new StringBuilder();
      try (PreparedStatement query = connection.prepareStatement(sql)) {
        query.setInt(1, key);
        try (ResultSet row = query.executeQuery()) {
          while (row.next()) {
            known.put(row.getInt(1), row.getLong(2));
            rows.append(row.getInt(1)).append('=').append(row.getLong(2)).append(' ');
          }
        }
      }
      return rows.toString();
    }

    private String update(String sql, long value, int key) throws SQLException {
      try (PreparedStatement update = connection.prepareStatement(sql)) {
        update.setLong(1, value);
        update.setInt(2, key);
        return "count " + update.executeUpdate();
      }
    }
  }
}
