package dev.dsqlkit.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Transactions, settings, sequences, functions and statements about objects. */
class StatementStructureTest {

  private static SqlStatement read(String sql) {
    return SqlReader.read(sql).get(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          begin | BEGIN - - -
          start transaction isolation level repeatable read, read only | START REPEATABLE READ true -
          begin work isolation level serializable not deferrable | BEGIN SERIALIZABLE - false
          end | COMMIT - - -
          commit work and no chain | COMMIT - - -
          abort | ROLLBACK - - -
          rollback to savepoint a | ROLLBACK_TO - - -
          release a | RELEASE - - -
          savepoint a | SAVEPOINT - - -
          prepare transaction 'x' | PREPARE - - -
          commit prepared 'x' | COMMIT_PREPARED - - -
          rollback prepared 'x' | ROLLBACK_PREPARED - - -
          """)
  void transactionStatementsAreRead(String sql, String expected) {
    TransactionControl control = read(sql).transactionControl().orElseThrow();

    assertThat(control.action() + " " + control.isolation().orElse("-"))
        .isEqualTo(expected.substring(0, expected.lastIndexOf(' ', expected.lastIndexOf(' ') - 1)));
    assertThat(control.readOnly().map(String::valueOf).orElse("-"))
        .isEqualTo(expected.split(" ", -1)[expected.split(" ", -1).length - 2]);
    assertThat(control.deferrable().map(String::valueOf).orElse("-"))
        .isEqualTo(expected.substring(expected.lastIndexOf(' ') + 1));
    assertThat(control.chain()).isFalse();
  }

  @Test
  void chainsAndNamesAreRead() {
    assertThat(read("rollback and chain").transactionControl().orElseThrow().chain()).isTrue();
    assertThat(read("savepoint \"A b\"").transactionControl().orElseThrow().name()).hasValue("A b");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          set Lock_Timeout = '5s' | lock_timeout | 5s | SET | SESSION
          set local search_path to a, b | search_path | a | SET | LOCAL
          set session x.y to default | x.y | - | SET | SESSION
          set work_mem = -5 | work_mem | -5 | SET | SESSION
          set time zone 'UTC' | timezone | UTC | SET | SESSION
          set role bob | role | bob | SET | SESSION
          set session authorization bob | session_authorization | bob | SET | SESSION
          set names 'utf8' | client_encoding | utf8 | SET | SESSION
          set schema 'x' | search_path | x | SET | SESSION
          set local = 5 | local | 5 | SET | SESSION
          set transaction isolation level read committed | TRANSACTION | - | SET | SESSION
          set session characteristics as transaction read only | SESSION CHARACTERISTICS | - | SET | SESSION
          reset all | all | - | RESET | SESSION
          reset time zone | timezone | - | RESET | SESSION
          show transaction isolation level | transaction_isolation | - | SHOW | SESSION
          show Server_Version | server_version | - | SHOW | SESSION
          """)
  void settingsAreRead(String sql, String name, String value, String action, String scope) {
    ParameterSetting setting = read(sql).parameterSetting().orElseThrow();

    assertThat(setting.name()).isEqualTo(name);
    assertThat(setting.value().orElse(null)).isEqualTo(value);
    assertThat(setting.action()).hasToString(action);
    assertThat(setting.scope()).hasToString(scope);
  }

  @Test
  void theIsolationOfSetTransactionIsRead() {
    assertThat(
            read("set transaction read only, isolation level read committed")
                .parameterSetting()
                .orElseThrow()
                .isolation())
        .hasValue("READ COMMITTED");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          drop table if exists a, s.b cascade | TABLE | a, s.b | true
          drop materialized view v | MATERIALIZED VIEW | v | false
          drop function f(int, text), s.g() | FUNCTION | f, s.g | false
          drop domain d cascade | DOMAIN | d | true
          alter domain d add check (value > 0) | DOMAIN | d | false
          alter role r rename to s | ROLE | r | false
          alter text search configuration c rename to d | TEXT SEARCH CONFIGURATION | c | false
          alter foreign data wrapper w owner to bob | FOREIGN DATA WRAPPER | w | false
          comment on column s.t.a is 'x' | COLUMN | t.a | false
          comment on routine f(int) is 'x' | ROUTINE | f | false
          grant select (a), insert on t, s.u to bob | TABLE | t, s.u | false
          grant usage on schema public to bob | SCHEMA | public | false
          revoke all on all tables in schema s, r from bob cascade | ALL TABLES IN SCHEMA | s, r | true
          grant all on database d to bob | DATABASE | d | false
          grant a, b to c | ROLE | a, b | false
          create extension if not exists e | EXTENSION | e | false
          drop index concurrently i | INDEX | i | false
          """)
  void objectsAreRead(String sql, String type, String names, boolean cascade) {
    ObjectReference object = read(sql).object().orElseThrow();

    assertThat(object.type()).isEqualTo(type);
    assertThat(object.names())
        .map(QualifiedName::toString)
        .isEqualTo(List.of(names.split(", ", -1)));
    assertThat(object.cascade()).isEqualTo(cascade);
    assertThat(object.concurrently()).isEqualTo(sql.contains("concurrently"));
  }

  @Test
  void sequencesAreRead() {
    SequenceOptions options =
        read("create temp sequence if not exists s.q as int start 5 cache 1_000 no cycle owned by t.a")
            .sequenceOptions()
            .orElseThrow();

    assertThat(options.name()).hasValue(new QualifiedName("s", "q"));
    assertThat(options.cache()).hasValue(1000);
    assertThat(options.as()).map(TypeName::display).hasValue("integer");
    assertThat(options.temporary() && options.ifNotExists()).isTrue();
    assertThat(options.words()).containsExactly("AS", "START", "CACHE", "NO CYCLE", "OWNED BY");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          create function f(a int) returns setof text[] language PLpgSQL as $$ x $$ | plpgsql | text[]
          create or replace function language() returns int as 'x' language 'c' | c | integer
          create function f() returns table (a int) language sql return 1 | sql | -
          create procedure p() begin atomic end | sql | -
          create function f() returns int as 'x' | - | integer
          """)
  void functionsAreRead(String sql, String language, String returns) {
    SqlStatement statement = read(sql);

    assertThat(statement.functionLanguage().orElse(null)).isEqualTo(language);
    assertThat(
            statement.createFunction().orElseThrow().returns().map(TypeName::display).orElse(null))
        .isEqualTo(returns);
    assertThat(statement.createFunction().orElseThrow().procedure())
        .isEqualTo(sql.contains("procedure"));
  }

  @Test
  void domainsAreRead() {
    CreateDomain domain =
        read("create domain s.d as varchar(5) collate \"C\" default 'x' not null check (value <> '')")
            .createDomain()
            .orElseThrow();

    assertThat(domain.type().display()).isEqualTo("character varying");
    assertThat(domain.collate()).isTrue();
    assertThat(domain.constraints())
        .extracting(Constraint::kind)
        .containsExactly(Constraint.Kind.DEFAULT, Constraint.Kind.NOT_NULL, Constraint.Kind.CHECK);
  }
}
