package dev.dsqlkit.spring;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** Another session of the database, in which everything is allowed. */
final class Rival {
  private final String url;
  private int wins;

  private Rival(String url) {
    this.url = url;
  }

  /** The rival in a database with a till whose sales lose the first commit. */
  static Rival inNewTill(String url) throws SQLException {
    Rival rival = new Rival(url);
    rival.execute(
        """
        DROP TABLE IF EXISTS till, sale;
        DROP SEQUENCE IF EXISTS commits;
        CREATE TABLE till (id int PRIMARY KEY, balance int);
        INSERT INTO till VALUES (1, 0);
        CREATE TABLE sale (balance int);
        CREATE SEQUENCE commits;
        CREATE OR REPLACE FUNCTION lose_first_commit() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF nextval('commits') = 1 THEN
            RAISE 'change conflicts with another transaction, please retry: (OC000)'
              USING ERRCODE = '40001';
          END IF;
          RETURN NULL;
        END $$;
        CREATE CONSTRAINT TRIGGER conflict AFTER INSERT ON sale DEFERRABLE INITIALLY DEFERRED
          FOR EACH ROW EXECUTE FUNCTION lose_first_commit();
        """);
    return rival;
  }

  /** Adds 100 to the balance, the first times that it is asked. */
  Till.Meanwhile winning(int times) {
    return () -> {
      if (wins < times) {
        wins++;
        execute("UPDATE till SET balance = balance + 100");
      }
    };
  }

  void execute(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url + "?rules=off");
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
