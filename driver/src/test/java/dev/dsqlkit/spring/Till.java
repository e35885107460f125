package dev.dsqlkit.spring;

import java.sql.SQLException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Adds to a balance by reading it and writing the sum, which no driver can replay. */
class Till {
  private final JdbcTemplate jdbc;
  private int runs;

  Till(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** What a caller puts between the read and the write, or where a method asks for it. */
  @FunctionalInterface
  interface Meanwhile {
    void run() throws SQLException;
  }

  int runs() {
    return runs;
  }

  @Transactional
  public int add(int amount, Meanwhile meanwhile) {
    return addOnce(amount, meanwhile);
  }

  @Transactional
  @NoDsqlRetry
  public int addOnlyOnce(int amount, Meanwhile meanwhile) {
    return addOnce(amount, meanwhile);
  }

  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public int addApart(int amount, Meanwhile meanwhile) {
    return addOnce(amount, meanwhile);
  }

  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void runWhileSuspended(Meanwhile work) {
    try {
      work.run();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Transactional(propagation = Propagation.SUPPORTS)
  public void runWithoutTransaction(Meanwhile work) throws SQLException {
    runs++;
    work.run();
  }

  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  public void runApartWithoutTransaction(Meanwhile work) throws SQLException {
    runs++;
    work.run();
  }

  /** A checked exception does not make Spring roll back. */
  @Transactional
  public void sell(Meanwhile afterwards) throws SQLException {
    runs++;
    int balance = balance();
    jdbc.update("INSERT INTO sale (balance) VALUES (?)", balance);
    afterwards.run();
  }

  int addOnce(int amount, Meanwhile meanwhile) {
    runs++;
    int sum = balance() + amount;
    try {
      meanwhile.run();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    jdbc.update("UPDATE till SET balance = ? WHERE id = 1", sum);
    return sum;
  }

  private int balance() {
    return jdbc.queryForObject("SELECT balance FROM till WHERE id = 1", Integer.class);
  }

  /** The same for a whole class. */
  @NoDsqlRetry
  static class Careful extends Till {
    Careful(JdbcTemplate jdbc) {
      super(jdbc);
    }
  }
}
