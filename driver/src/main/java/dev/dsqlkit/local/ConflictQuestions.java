package dev.dsqlkit.local;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/**
 * What conflict emulation asks the database about the open transaction of a connection. JSON texts
 * are what the database made, for the database to read.
 */
public final class ConflictQuestions {
  /** Of {@link #conflicts}: none. */
  public static final String NO_CONFLICT = "{\"unsure\": []}";

  /** Of {@link #conflicts}: there is one. */
  public static final String CONFLICT = "{\"conflict\": true}";

  private final Connection connection;

  public ConflictQuestions(Connection connection) {
    this.connection = connection;
  }

  /** Server processes that hold locks on one of these relations. */
  public Set<Integer> holders(Collection<String> relations) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement("SELECT unnest(sys.dsqlkit_holders(?))")) {
      query.setArray(1, texts(relations));
      try (ResultSet row = query.executeQuery()) {
        Set<Integer> holders = new java.util.HashSet<>();
        while (row.next()) {
          holders.add(row.getInt(1));
        }
        return holders;
      }
    }
  }

  /** What a commit leaves for others; checks deferred constraints. */
  public String commitRecord(String locked) throws SQLException {
    return text("SELECT sys.dsqlkit_commit_record(?::jsonb)", locked).orElseThrow();
  }

  /**
   * Whether the transaction conflicts with what others have locked and committed.
   *
   * @return {@link #NO_CONFLICT}, {@link #CONFLICT}, or the rows on which it depends, for {@link
   *     #shows}
   */
  public String conflicts(String records, String locked) throws SQLException {
    return text("SELECT sys.dsqlkit_conflicts(?::jsonb, ?::jsonb)", records, locked).orElseThrow();
  }

  /** Whether the snapshot shows one of these rows; without what the transaction has written. */
  public boolean shows(String unsure) throws SQLException {
    return isTrue("SELECT sys.dsqlkit_shows(?::jsonb -> 'unsure')", unsure);
  }

  /** Whether the transaction has written a key twice that another has freed since. */
  public boolean duplicates(Collection<String> relations, String records) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement("SELECT sys.dsqlkit_duplicates(?, ?::jsonb)")) {
      query.setArray(1, texts(relations));
      query.setString(2, records);
      try (ResultSet row = query.executeQuery()) {
        row.next();
        return row.getBoolean(1);
      }
    }
  }

  /**
   * Makes private copies of tables, for a transaction that will be rolled back.
   *
   * @return why not; nothing if it has
   */
  public Optional<String> copy(Collection<String> relations) throws SQLException {
    Optional<String> problem = copy(relations, false);
    // Statements that are prepared already must find the copies.
    try (Statement statement = connection.createStatement()) {
      statement.execute("DISCARD PLANS");
    }
    return problem;
  }

  /** Whether a statement with these names would not find the copies that are there. */
  public Optional<String> hides(Collection<String> relations) throws SQLException {
    return copy(relations, true);
  }

  private Optional<String> copy(Collection<String> relations, boolean onlyCheck)
      throws SQLException {
    try (PreparedStatement query = connection.prepareStatement("SELECT sys.dsqlkit_copy(?, ?)")) {
      query.setArray(1, texts(relations));
      query.setBoolean(2, onlyCheck);
      try (ResultSet row = query.executeQuery()) {
        row.next();
        return Optional.ofNullable(row.getString(1));
      }
    }
  }

  private java.sql.Array texts(Collection<String> texts) throws SQLException {
    return connection.createArrayOf("text", texts.toArray());
  }

  private boolean isTrue(String sql, String argument) throws SQLException {
    return text(sql, argument).filter("t"::equals).isPresent();
  }

  private Optional<String> text(String sql, String... arguments) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      for (int i = 0; i < arguments.length; i++) {
        query.setString(i + 1, arguments[i]);
      }
      try (ResultSet row = query.executeQuery()) {
        row.next();
        return Optional.ofNullable(row.getString(1));
      }
    }
  }
}
