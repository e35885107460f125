package dev.dsqlkit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dsqlkit.sql.SqlReader;
import dev.dsqlkit.sql.SqlStatement;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RuleBookTest {
  private final RuleBook book = RuleBook.at(Level.LATEST);

  @Test
  void tellsWhereInTheScriptTheViolationStands() {
    String script = "SELECT 1; CREATE TABLE t (id int, price money)";
    SqlStatement second = SqlReader.read(script).get(1);

    assertThat(book.refusal(second).orElseThrow().position()).isEqualTo(script.indexOf("price"));
  }

  @Test
  void listsAllViolationsOfAStatement() {
    SqlStatement statement =
        one("CREATE TABLE t (id serial PRIMARY KEY, tags text[], price money COLLATE \"C\")");

    assertThat(book.violations(statement))
        .extracting(Refusal::message)
        .containsExactly(
            "type \"serial\" does not exist",
            "COLLATE clause not supported",
            "datatype text[] not supported",
            "datatype money not supported");
  }

  @Test
  void judgesTheBodyOfAnSqlFunction() {
    SqlStatement function =
        one("CREATE FUNCTION f() RETURNS void LANGUAGE sql AS $$ SELECT 1; TRUNCATE t $$");

    assertThat(book.refusal(function).map(Refusal::message))
        .contains("unsupported statement: Truncate");
    assertThat(book.violations(function)).hasSize(1);
  }

  @Test
  void judgesWhatIsNestedInCreateSchema() {
    SqlStatement schema = one("CREATE SCHEMA app CREATE SEQUENCE numbers");

    assertThat(book.refusal(schema).map(Refusal::ruleId)).contains("sequence-cache");
  }

  @Test
  void looksAtTheDatabaseOnlyWhereARuleNeedsIt() {
    assertThat(book.needsCatalog(one("ALTER TABLE orders DROP COLUMN id"))).isTrue();
    assertThat(book.needsCatalog(one("ALTER TABLE orders DROP CONSTRAINT orders_pkey"))).isTrue();
    assertThat(book.needsCatalog(one("CREATE INDEX ASYNC ON orders (id)"))).isTrue();
    assertThat(book.needsCatalog(one("ALTER TABLE orders ALTER note DROP DEFAULT"))).isFalse();
    assertThat(book.needsCatalog(one("SELECT 1"))).isFalse();
  }

  @Test
  void hasTheLimitsOfTheService() {
    assertThat(book.limits())
        .isEqualTo(new TransactionLimits(3_000, 10_485_760, Duration.ofMinutes(5)));
  }

  private static SqlStatement one(String sql) {
    return SqlReader.read(sql).get(0);
  }
}
