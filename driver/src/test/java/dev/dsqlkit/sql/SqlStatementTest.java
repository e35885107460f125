package dev.dsqlkit.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqlStatementTest {

  private static SqlStatement read(String sql) {
    List<SqlStatement> statements = SqlReader.read(sql);
    assertThat(statements).hasSize(1);
    return statements.get(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          truncate t | Truncate
          create table t as select 1 | CreateTableAs
          create type t as (a int) | CompositeType
          alter text search configuration c add mapping for word with simple | AlterTSConfiguration
          create aggregate a(int) (sfunc = f, stype = int) | Define
          create database d | Createdb
          """)
  void theShortNameIsWhatUnsupportedStatementsAreCalled(String sql, String name) {
    assertThat(read(sql).kind().shortName()).isEqualTo(name);
  }

  @Test
  void offsetsLeadBackToTheScript() {
    List<SqlStatement> statements = SqlReader.read(" /* a; */ select 1 ; -- b\n drop table t -- c");

    assertThat(statements)
        .extracting(SqlStatement::text)
        .containsExactly("select 1", "drop table t");
    SqlStatement drop = statements.get(1);
    assertThat(drop.script().substring(drop.start(), drop.end())).isEqualTo("drop table t");
  }

  @Test
  void functionCallsAreFoundWithTheirArguments() {
    SqlStatement statement =
        read(
            "select pg_catalog.set_config('search_path', f(1), false), count(*) from g(2) as h(a)");

    assertThat(statement.functionCalls())
        .extracting(call -> call.name().toString())
        .containsExactly("pg_catalog.set_config", "f", "count", "g");
    assertThat(statement.functionCalls().get(0).firstLiteral()).hasValue("search_path");
    assertThat(statement.functionCalls().get(3).argumentTokens())
        .extracting(Token::value)
        .containsExactly("2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          insert into t (a) values (1)
          create table t (a varchar(10), primary key (a))
          with x (a) as (select 1) select 1 from x as y (b)
          select 1 from t where a in (1, 2) and exists (select 1)
          select "now" from t
          select 'now()', $$now()$$ -- now()
          """)
  void listsOfNamesAreNotCalls(String sql) {
    assertThat(read(sql).functionCalls()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          insert into t values (1, 'a'), (2, (select 3)), ((4)) | 3
          insert into t (values_of) values (1) on conflict do nothing | 1
          with x as (values (1), (2)) insert into t values (1), (2), (3) | 3
          insert into t select * from (values (1), (2)) v | 0
          insert into t default values | 0
          values (1), (2) | 0
          """)
  void rowsOfTheOutermostValuesAreCounted(String sql, int rows) {
    assertThat(read(sql).valuesRows()).isEqualTo(rows);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          explain analyze verbose insert into t values (1) | insert into t values (1)
          explain (analyze, costs off) delete from t | delete from t
          explain (select 1) | (select 1)
          prepare p (int) as update t set a = $1 | update t set a = $1
          declare c cursor with hold for select 1 for update | select 1 for update
          create table t as select 1 | select 1
          create or replace view v (a) as values (1) | values (1)
          copy (select 1) to stdout | select 1
          """)
  void theStatementInsideAnotherIsRead(String sql, String inner) {
    assertThat(read(sql).inner()).map(SqlStatement::text).hasValue(inner);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          create function f() returns int language sql as 'truncate t; select 1' | Truncate Select
          create function f() returns int language SQL as $x$ delete from t $x$ | Delete
          create procedure p() begin atomic insert into t values ('end'); select 1; end | Insert Select
          create function f() returns int return 1 + 1 | Select
          create function f() returns int language plpgsql as 'truncate t' | ''
          create schema s create table t (a int) grant select on t to b | Create Grant
          """)
  void bodiesAreReadAgain(String sql, String kinds) {
    assertThat(read(sql).body())
        .extracting(statement -> statement.kind().shortName())
        .containsExactlyElementsOf(kinds.isEmpty() ? List.of() : List.of(kinds.split(" ", -1)));
  }

  @Test
  void editsLeaveEverythingElseAsItIs() {
    SqlStatement statement = read("create  index/* ASYNC */async\n on \"async\" (a) -- async");
    Token async = statement.asyncToken().orElseThrow();

    assertThat(Rewrite.apply(statement.script(), List.of(Edit.replace(async, "concurrently"))))
        .isEqualTo("create  index/* ASYNC */concurrently\n on \"async\" (a) -- async");
  }

  @Test
  void overlappingEditsAreRefused() {
    List<Edit> edits = List.of(new Edit(0, 3, "a"), new Edit(2, 4, "b"));

    assertThatThrownBy(() -> Rewrite.apply("select", edits))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
