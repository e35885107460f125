package dev.dsqlkit.jdbc;

import dev.dsqlkit.replay.Journal;
import java.sql.SQLException;
import java.sql.Savepoint;
import org.jspecify.annotations.Nullable;

/** A place in the journal of a transaction. */
final class ReplayedSavepoint implements Savepoint {
  private final int id;
  private final @Nullable String name;
  private final Journal.Mark mark;
  private boolean released;

  /**
   * @param name null if it has none
   */
  ReplayedSavepoint(int id, @Nullable String name, Journal.Mark mark) {
    this.id = id;
    this.name = name;
    this.mark = mark;
  }

  Journal.Mark mark() {
    return mark;
  }

  int id() {
    return id;
  }

  boolean isReleased() {
    return released;
  }

  void release() {
    released = true;
  }

  @Override
  public int getSavepointId() throws SQLException {
    if (name != null) {
      throw new SQLException("A savepoint with a name has no number", "55000");
    }
    return id;
  }

  @Override
  public String getSavepointName() throws SQLException {
    if (name == null) {
      throw new SQLException("This savepoint has a number and no name", "55000");
    }
    return name;
  }

  @Override
  public String toString() {
    return name == null ? Integer.toString(id) : name;
  }
}
