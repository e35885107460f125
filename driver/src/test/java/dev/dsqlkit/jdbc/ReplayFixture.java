package dev.dsqlkit.jdbc;

import static dev.dsqlkit.jdbc.PlainPostgres.execute;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The tables of the {@link ReplayScript}s, made and looked at through pgjdbc. What sequences
 * generate has seven digits, so that it can be told from what the application wrote.
 */
final class ReplayFixture implements AutoCloseable {
  private static final String TABLES =
      """
      DROP SCHEMA IF EXISTS public CASCADE;
      DROP SCHEMA IF EXISTS second CASCADE;
      CREATE SCHEMA public;
      CREATE SCHEMA second;
      CREATE SEQUENCE numbers START 2000000 CACHE 1;
      CREATE SEQUENCE failing_commit;
      CREATE TABLE item (id int PRIMARY KEY, n int NOT NULL, name text);
      CREATE TABLE second.item (id int PRIMARY KEY, n int NOT NULL, name text);
      CREATE TABLE many (id int PRIMARY KEY, n int NOT NULL);
      CREATE TABLE typed (id int PRIMARY KEY, t text, u uuid, d numeric(10, 2), ts timestamp,
          b bytea, f boolean, day date, x double precision);
      CREATE TABLE keyed (id bigint GENERATED ALWAYS AS IDENTITY (START 1000000 CACHE 1)
          PRIMARY KEY, u uuid DEFAULT gen_random_uuid(), v int, name text DEFAULT 'none');
      CREATE TABLE child (id uuid DEFAULT gen_random_uuid() PRIMARY KEY, parent bigint, v int,
          no bigint DEFAULT nextval('numbers'));
      CREATE TABLE stamped (v int PRIMARY KEY, at timestamptz DEFAULT now());
      CREATE TABLE inv (no int, name text);
      CREATE TABLE failing (nth bigint PRIMARY KEY);
      """;

  private static final String ROWS =
      """
      DELETE FROM item; DELETE FROM second.item; DELETE FROM many; DELETE FROM typed;
      DELETE FROM keyed; DELETE FROM child; DELETE FROM stamped; DELETE FROM inv;
      DELETE FROM failing;
      DROP TABLE IF EXISTS made;
      INSERT INTO item VALUES (1, 10, 'one'), (2, 20, 'two'), (3, 30, NULL);
      INSERT INTO second.item VALUES (1, 100, 'uno');
      INSERT INTO many SELECT i, i * 10 FROM generate_series(1, 20) i;
      INSERT INTO typed VALUES (1, 'a', '00000000-0000-0000-0000-00000000000a', 1.50,
          '2024-01-31 12:00:00', '\\x00ff', true, '2024-01-31', 1e20);
      INSERT INTO inv VALUES (1, 'first');
      SELECT setval('numbers', 2000000, false), setval('keyed_id_seq', 1000000, false),
          setval('failing_commit', 1, false);
      """;

  private static final List<String> STATE =
      List.of(
          "SELECT 'item', i.* FROM item i ORDER BY id",
          "SELECT 'second', i.* FROM second.item i ORDER BY id",
          "SELECT 'many', count(*), sum(n), sum(id * n) FROM many",
          "SELECT 'typed', t.* FROM typed t ORDER BY id",
          "SELECT 'keyed', v, id, u, name FROM keyed ORDER BY v, id",
          "SELECT 'child', v, id, parent, no FROM child ORDER BY v, no",
          "SELECT 'stamped', v FROM stamped ORDER BY v",
          "SELECT 'inv', no, name FROM inv ORDER BY no, name",
          "SELECT 'made', to_regclass('made')");

  /** What the fixture of deferred triggers needs; the nth commit of a transaction that writes. */
  private static final String TRIGGER =
      """
      CREATE FUNCTION conflict() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE commit_number bigint;
      BEGIN
        IF current_setting('fixture.counted', true) IS DISTINCT FROM txid_current()::text THEN
          PERFORM set_config('fixture.counted', txid_current()::text, false);
          commit_number := nextval('failing_commit');
          IF EXISTS (SELECT 1 FROM failing WHERE nth = commit_number) THEN
            RAISE EXCEPTION USING ERRCODE = '40001',
                MESSAGE = 'change conflicts with another transaction (OC000)';
          END IF;
        END IF;
        RETURN NULL;
      END $$;
      CREATE CONSTRAINT TRIGGER conflict AFTER INSERT OR UPDATE OR DELETE ON item
          DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION conflict();
      CREATE CONSTRAINT TRIGGER conflict AFTER INSERT OR UPDATE OR DELETE ON keyed
          DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION conflict();
      """;

  private static final Pattern GENERATED =
      Pattern.compile(
          "\\b[12]\\d{6}\\b|\\b\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}\\b"
              + "|\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\\.\\d{4,6}");

  private final Connection plain;

  ReplayFixture(String database) throws SQLException {
    plain = PlainPostgres.connect(database);
    execute(plain, TABLES);
  }

  void failCommitsWithATrigger() throws SQLException {
    execute(plain, TRIGGER);
  }

  /** Has the nth COMMIT from now on fail that wrote item or keyed. */
  void failCommit(int nth) throws SQLException {
    execute(
        plain,
        ("INSERT INTO failing SELECT %d - 1 + last_value + CASE WHEN is_called THEN 1 ELSE 0 END"
                + " FROM failing_commit")
            .formatted(nth));
  }

  void reset() throws SQLException {
    execute(plain, ROWS);
  }

  void change(String sql) throws SQLException {
    execute(plain, sql);
  }

  /** All rows of all tables. */
  List<String> state() throws SQLException {
    List<String> lines = new ArrayList<>();
    for (String sql : STATE) {
      try (Statement statement = plain.createStatement();
          ResultSet rows = statement.executeQuery(sql)) {
        int width = rows.getMetaData().getColumnCount();
        while (rows.next()) {
          StringBuilder line = new StringBuilder();
          for (int column = 1; column <= width; column++) {
            line.append(rows.getString(column)).append(' ');
          }
          lines.add(line.toString());
        }
      }
    }
    return lines;
  }

  /**
   * Gives generated values names in the order in which they appear, so that runs can be compared
   * while within a run one value stays one value.
   */
  static String normalized(List<String> seen, List<String> state) {
    String text = String.join("\n", seen) + "\n-- state\n" + String.join("\n", state);
    Map<String, String> names = new HashMap<>();
    Matcher matcher = GENERATED.matcher(text);
    StringBuilder result = new StringBuilder();
    while (matcher.find()) {
      String value = matcher.group();
      boolean written = value.startsWith("00000000-");
      String name = written ? value : names.computeIfAbsent(value, v -> "generated" + names.size());
      matcher.appendReplacement(result, name);
    }
    return matcher.appendTail(result).toString();
  }

  @Override
  public void close() throws SQLException {
    plain.close();
  }
}
