package dev.dsqlkit.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Random use of one connection by an application that keeps everything open. The same seed makes
 * the same calls, so that two connections can be compared.
 */
final class ReconnectSequence implements AutoCloseable {
  private static final String[] SETTINGS = {
    "SET intervalstyle = 'iso_8601'",
    "SET intervalstyle = 'postgres'",
    "RESET intervalstyle",
    "SET LOCAL intervalstyle = 'postgres_verbose'",
    "SET timezone = 'Asia/Tokyo'",
    "SET TIME ZONE 'Europe/Oslo'",
    "SET timezone TO DEFAULT",
    "SET extra_float_digits = 0",
    "SET search_path = public, pg_catalog",
    "SET application_name = 'by text'"
  };
  private static final String SHOW =
      "SELECT concat_ws(' ', current_setting('intervalstyle'), current_setting('timezone'),"
          + " current_setting('extra_float_digits'), current_setting('search_path'),"
          + " current_setting('application_name'))";

  private final Connection connection;
  private final Random random;
  private final Statement plain;
  private final PreparedStatement insert;
  private final PreparedStatement withKeys;
  private final PreparedStatement select;
  private final List<String> answers = new ArrayList<>();
  private @Nullable ResultSet open;
  private @Nullable Savepoint savepoint;
  private int lastId;

  /** Whether the transaction has set something, and cannot go back over it and be renewed. */
  private boolean set;

  ReconnectSequence(Connection connection, long seed) throws SQLException {
    this.connection = connection;
    this.random = new Random(seed);
    this.plain = connection.createStatement();
    this.insert = connection.prepareStatement("INSERT INTO t VALUES (?, ?)");
    this.withKeys =
        connection.prepareStatement("INSERT INTO t (id) VALUES (?)", new String[] {"note"});
    this.select = connection.prepareStatement("SELECT id, note FROM t WHERE id > ? ORDER BY id");
    insert.setString(2, "first");
    select.setInt(1, 0);
  }

  List<String> answers() {
    return answers;
  }

  /** Makes the next call and notes what it answers. */
  void step() {
    int kind = random.nextInt(20);
    String answer;
    try {
      answer = make(kind);
    } catch (SQLException e) {
      answer = "error " + e.getSQLState();
    }
    answers.add(kind + " " + answer);
  }

  private String make(int kind) throws SQLException {
    return switch (kind) {
      case 0 -> autoCommit();
      case 1, 2 -> {
        end();
        connection.commit();
        yield "committed";
      }
      case 3 -> {
        end();
        connection.rollback();
        yield "rolled back";
      }
      case 4, 5 -> {
        insert.setInt(1, ++lastId);
        yield "inserted " + insert.executeUpdate();
      }
      case 6 -> {
        insert.setString(2, "note " + random.nextInt(100));
        insert.setFetchSize(random.nextInt(3));
        yield "bound";
      }
      case 7 -> {
        withKeys.setInt(1, ++lastId);
        withKeys.executeUpdate();
        yield row(withKeys.getGeneratedKeys());
      }
      case 8 -> {
        insert.setInt(1, ++lastId);
        insert.addBatch();
        yield "in the batch";
      }
      case 9 -> "batch of " + insert.executeBatch().length;
      case 10 -> batchOfTexts();
      case 11, 12 -> {
        set = true;
        plain.execute(SETTINGS[random.nextInt(SETTINGS.length)]);
        yield "set";
      }
      case 13 -> {
        set = true;
        if (random.nextBoolean()) {
          connection.setSchema("public");
        } else {
          connection.setClientInfo("ApplicationName", "client " + random.nextInt(9));
        }
        yield "set by a method";
      }
      case 14 -> row(connection.createStatement().executeQuery(SHOW)) + connection.getSchema();
      case 15 -> {
        open = select.executeQuery();
        yield "opened";
      }
      case 16 -> open == null ? "nothing is open" : row(open);
      case 17 -> savepoint();
      case 18 -> {
        plain.execute("INSERT INTO t VALUES (1)");
        yield "not there yet";
      }
      default -> row(plain.executeQuery("SELECT count(*), max(note) FROM t"));
    };
  }

  private void end() {
    savepoint = null;
    set = false;
  }

  private String autoCommit() throws SQLException {
    end();
    connection.setAutoCommit(!connection.getAutoCommit());
    return "autocommit " + connection.getAutoCommit();
  }

  private String batchOfTexts() throws SQLException {
    plain.addBatch("INSERT INTO t VALUES (" + ++lastId + ")");
    return random.nextBoolean() ? "text in the batch" : "texts " + plain.executeBatch().length;
  }

  private String savepoint() throws SQLException {
    if (set) {
      return "no savepoint";
    }
    if (savepoint == null) {
      savepoint = connection.setSavepoint();
      return "savepoint";
    }
    connection.rollback(savepoint);
    return "back";
  }

  private static String row(ResultSet rows) throws SQLException {
    StringBuilder row = new StringBuilder();
    if (rows.next()) {
      for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
        row.append(rows.getString(column)).append(' ');
      }
    }
    return row.toString();
  }

  @Override
  public void close() throws SQLException {
    plain.close();
    insert.close();
    withKeys.close();
    select.close();
  }
}
