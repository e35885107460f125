package dev.dsqlkit.jdbc;

import dev.dsqlkit.replay.Answer;
import dev.dsqlkit.replay.Seen;
import dev.dsqlkit.replay.Step;
import java.sql.SQLException;
import java.util.Optional;

/**
 * A setting that a method of the connection makes by SQL. PostgreSQL takes it back with the
 * transaction, so that a replay has to make it again.
 */
final class SessionChange implements Step {
  private final String name;
  private final RowWrite change;

  SessionChange(String name, RowWrite change) {
    this.name = name;
    this.change = change;
  }

  @Override
  public String sql() {
    return name;
  }

  @Override
  public boolean writes() {
    return false;
  }

  @Override
  public boolean locks() {
    return false;
  }

  @Override
  public boolean unstable(Seen seen) {
    return false;
  }

  @Override
  public boolean setsUp() {
    return true;
  }

  @Override
  public boolean anyOrder() {
    return false;
  }

  @Override
  public long bytes() {
    return 0;
  }

  @Override
  public Optional<Answer> run(Seen seen) throws SQLException {
    change.run();
    return Optional.empty();
  }
}
