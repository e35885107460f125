package dev.dsqlkit.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The extensions of Aurora DSQL, which PostgreSQL's grammar cannot judge. */
class DsqlFormsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "create index async on t (a)",
        "CREATE UNIQUE INDEX ASYNC i ON t (a)",
        "create index /* x */ Async if not exists i on s.t (a) where b",
        "alter table async t validate constraint c",
        "alter table async if exists only s.t * validate constraint c",
        "alter table async async validate constraint async"
      })
  void asyncIsRecognised(String sql) {
    SqlStatement statement = SqlReader.read(sql).get(0);

    assertThat(statement.has(Clause.ASYNC)).isTrue();
    assertThat(statement.asyncToken()).map(Token::value).hasValue("async");
    assertThat(statement.createIndex().isPresent() || statement.alterTable().isPresent()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "create index \"async\" on t (a)",
        "create index i on async (async)",
        "create index if not exists async on t (a)",
        "create index concurrently async on t (a)",
        "alter table async add column async int",
        "alter table async validate constraint c",
        "alter table \"async\" validate constraint c",
        "alter table async drop column validate",
        "alter table t add async int",
        "select async, aws from iam",
        "create table aws (iam int, json text, async int)"
      })
  void namesAreNotMistakenForExtensions(String sql) {
    SqlStatement statement = SqlReader.read(sql).get(0);

    assertThat(statement.has(Clause.ASYNC)).isFalse();
    assertThat(statement.asyncToken()).isEmpty();
    assertThat(statement.kind()).isNotEqualTo(StatementKind.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource({
    "AWS IAM GRANT r TO 'arn:aws:iam::1:role/x', AWS_IAM_GRANT",
    "aws iam revoke r from 'arn:aws:iam::1:role/x', AWS_IAM_REVOKE",
    "aws s3 grant, UNKNOWN",
    "\"aws\" iam grant r to 'x', UNKNOWN"
  })
  void grantsOfIamAreKindsOfTheirOwn(String sql, StatementKind kind) {
    assertThat(SqlReader.read(sql).get(0).kind()).isEqualTo(kind);
  }
}
