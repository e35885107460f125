package dev.dsqlkit.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the text, reading it ends, and ends normally. */
class SqlReaderRobustnessTest {
  private static final String[] FRAGMENTS = {
    "'",
    "\"",
    "$$",
    "$a$",
    "/*",
    "*/",
    "--",
    "\n",
    ";",
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    "?",
    "??",
    "E'",
    "U&'",
    "U&\"",
    "uescape",
    "B'",
    "\\",
    "$1",
    "1.5e",
    "0x",
    "_",
    ".",
    "..",
    "::",
    ":=",
    ",",
    "create",
    "table",
    "index",
    "async",
    "alter",
    "add",
    "column",
    "constraint",
    "drop",
    "with",
    "as",
    "select",
    "insert",
    "into",
    "values",
    "update",
    "set",
    "for",
    "begin",
    "atomic",
    "end",
    "case",
    "function",
    "returns",
    "language",
    "grant",
    "on",
    "to",
    "default",
    "check",
    "generated",
    "identity",
    "cache",
    "references",
    "if",
    "not",
    "exists",
    "explain",
    "analyze",
    "a",
    "b",
    "ä",
    "+",
    "-",
    "*",
    "=",
    "@-",
    "5",
    "transaction",
    "isolation",
    "level",
    "schema",
    "returning",
    "order by",
    "limit",
    "distinct",
    "over",
    "union",
    "all",
    "nextval",
    "overriding system value",
    "delete from",
    "merge into",
    "only",
    "\0"
  };

  private static void readAll(String sql) {
    for (SqlStatement statement : SqlReader.read(sql)) {
      touch(statement);
    }
    for (SqlStatement statement : SqlReader.readJdbc(sql)) {
      touch(statement);
    }
  }

  private static void touch(SqlStatement statement) {
    statement.createTable();
    statement.object();
    statement.functionCalls();
    statement.valuesRows();
    statement.insertValues();
    statement.targets();
    statement.promisesOrder();
    statement.isGeneratorSelect();
    statement.callsSequenceState();
    statement.callsNextval();
    statement.inner().ifPresent(inner -> inner.kind().nodeName());
    statement.body().forEach(SqlStatement::clauses);
    assertThat(statement.start()).isLessThan(statement.end());
    assertThat(statement.text()).isNotEmpty();
  }

  @Test
  void randomFragmentsAreRead() {
    long seed = Long.getLong("sql.seed", System.nanoTime());
    System.out.println("fragments: -Dsql.seed=" + seed);
    Random random = new Random(seed);
    for (int i = 0; i < 15_000; i++) {
      StringBuilder sql = new StringBuilder();
      for (int length = random.nextInt(25); length >= 0; length--) {
        sql.append(FRAGMENTS[random.nextInt(FRAGMENTS.length)]);
        sql.append(random.nextInt(4) == 0 ? "" : " ");
      }
      readAll(sql.toString());
    }
  }

  @Test
  void randomCharactersAreRead() {
    long seed = Long.getLong("sql.seed", System.nanoTime());
    System.out.println("characters: -Dsql.seed=" + seed);
    Random random = new Random(seed);
    for (int i = 0; i < 10_000; i++) {
      StringBuilder sql = new StringBuilder();
      for (int length = random.nextInt(40); length >= 0; length--) {
        sql.append((char) random.nextInt(random.nextInt(8) == 0 ? 0x10000 : 0x80));
      }
      readAll(sql.toString());
    }
  }

  /** A statement cut anywhere is what an editor or a broken migration file gives. */
  @Test
  void everyPrefixOfEveryStatementIsRead() {
    for (Corpus.Entry entry : Corpus.entries()) {
      for (int end = 0; end < entry.sql().length(); end += 1 + end / 8) {
        readAll(entry.sql().substring(0, end));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"select 'a", "select \"a", "select $a$ x $b$", "select /* /* */", "U&'a"})
  void anUnterminatedQuoteIsTheRestOfTheText(String sql) {
    List<SqlStatement> statements = SqlReader.read(sql + "; drop table t");

    assertThat(statements).hasSize(1);
    List<Token> tokens = statements.get(0).tokens();
    assertThat(tokens.get(tokens.size() - 1).kind()).isEqualTo(TokenKind.UNREADABLE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select (%",
        "select f(%",
        "create table t (a int default (%",
        "with a as (%",
        "alter table t add check (%",
        "create index on t ((%",
        "with x as (with %"
      })
  void deepParenthesesNeedNoStack(String pattern) {
    String opening = pattern.substring(pattern.indexOf('(')).replace("%", "");
    String sql = pattern.replace("%", opening.repeat(10_000) + "1" + ")".repeat(10_001));

    readAll(sql);

    assertThat(SqlReader.read(sql)).hasSize(1);
  }

  /** Ten times the text may take ten times the time; a quadratic scan takes a hundred times. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "insert into t (a, b) values (1, 'a')|, (2, default)|",
        "select 1 |union (|select 1",
        "(|with a as (select 1) (|select 1",
        "select nextval('s') |, clock_timestamp() |as a",
        "insert into t values (1, 'a'), |(2, 'b'), |(3, 'c')",
        "select 1 |union all select f(x) |for update",
        "with a as (select 1) |, b as (with c as (select 1) select 1) |select 1",
        "create table t (a int |, b numeric(10, 2) default 5 not null |)",
        "alter table t add a int |, add b text default f(1) |, drop c",
        "select | ( | 1",
        "select |'a' \n| 'b'",
        "create schema s |create table t (a int) |grant a to b",
        "|select 1; |select 2",
        "|with a as (|delete from t returning a",
        "|explain |select 1",
        "select |f(|1",
        "select 1 |$a 'b' /* c */ |$b"
      })
  void workGrowsInProportionToTheText(String pattern) {
    String[] parts = pattern.split("\\|", -1);
    long small = fastest(parts[0] + parts[1].repeat(2_000) + parts[2]);
    long large = fastest(parts[0] + parts[1].repeat(20_000) + parts[2]);

    assertThat(large).isLessThan(Math.max(small, 500_000) * 50);
  }

  private static long fastest(String sql) {
    long fastest = Long.MAX_VALUE;
    for (int i = 0; i < 3; i++) {
      long start = System.nanoTime();
      readAll(sql);
      fastest = Math.min(fastest, System.nanoTime() - start);
    }
    return fastest;
  }

  @Test
  void aMegabyteOfValuesIsCounted() {
    String sql = "insert into t (a, b) values " + "(1, 'x'), ".repeat(100_000) + "(1, 'x')";

    assertThat(SqlReader.read(sql).get(0).valuesRows()).isEqualTo(100_001);
  }
}
