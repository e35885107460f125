package dev.dsqlkit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dsqlkit.sql.SqlReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EffectTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          SELECT 1                                                               | READ
          SELECT 1 FOR UPDATE                                                    | READ
          VALUES (1)                                                             | READ
          TABLE t                                                                | READ
          WITH a AS (SELECT 1) SELECT * FROM a                                   | READ
          WITH a AS (DELETE FROM t RETURNING id) SELECT * FROM a                 | DML
          INSERT INTO t VALUES (1)                                               | DML
          UPDATE t SET a = 1                                                     | DML
          DELETE FROM t                                                          | DML
          COPY t FROM STDIN                                                      | DML
          COPY t (a, b) FROM STDIN                                               | DML
          COPY t TO STDOUT                                                       | READ
          COPY (SELECT 1) TO STDOUT                                              | READ
          COPY (DELETE FROM t RETURNING id) TO STDOUT                            | DML
          EXPLAIN DELETE FROM t                                                  | READ
          EXPLAIN ANALYZE DELETE FROM t                                          | DML
          EXPLAIN ANALYZE SELECT 1                                               | READ
          SELECT 1 INTO t                                                        | DDL
          CREATE TABLE t (id int)                                                | DDL
          CREATE INDEX ASYNC ON t (a)                                            | DDL
          ALTER TABLE ASYNC t VALIDATE CONSTRAINT c                              | DDL
          ALTER TABLE t RENAME TO u                                              | DDL
          DROP TABLE t                                                           | DDL
          CREATE VIEW v AS SELECT 1                                              | DDL
          CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'             | DDL
          CREATE ROLE r                                                          | DDL
          GRANT SELECT ON t TO r                                                 | DDL
          GRANT a TO b                                                           | DDL
          REVOKE SELECT ON t FROM r                                              | DDL
          COMMENT ON TABLE t IS 'x'                                              | DDL
          AWS IAM GRANT app TO 'arn:aws:iam::1:role/app'                         | DDL
          BEGIN                                                                  | NONE
          COMMIT                                                                 | NONE
          SET search_path TO app                                                 | NONE
          SHOW timezone                                                          | NONE
          SET CONSTRAINTS ALL DEFERRED                                           | NONE
          ANALYZE t                                                              | NONE
          CALL sys.wait_for_job('aaaaaaaaaaaaaaaaaaaaaaaaaa')                    | NONE
          nonsense                                                               | NONE
          """)
  void isWhatAStatementMeansForItsTransaction(String sql, Effect effect) {
    assertThat(Effect.of(SqlReader.read(sql).get(0))).isEqualTo(effect);
  }
}
