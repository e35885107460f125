package dev.dsqlkit.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.postgresql.core.NativeQuery;
import org.postgresql.core.Parser;

/** The reader against the parser that pgjdbc itself uses. */
class PgjdbcParserTest {

  private static List<String> pgjdbc(String sql) throws SQLException {
    List<String> statements = new ArrayList<>();
    for (NativeQuery query : Parser.parseJdbcSql(sql, true, true, true, false, true)) {
      // A piece of comments only is a statement to pgjdbc; PostgreSQL ignores it.
      if (!SqlReader.read(query.nativeSql).isEmpty()) {
        statements.add(query.bindPositions.length + " " + words(query.nativeSql, false));
      }
    }
    return statements;
  }

  private static List<String> reader(String sql) {
    List<String> statements = new ArrayList<>();
    for (SqlStatement statement : SqlReader.readJdbc(sql)) {
      String server = JdbcText.toServer(statement.text());
      statements.add(statement.bindCount() + " " + words(server, false));
    }
    return statements;
  }

  private static List<String> words(String sql, boolean jdbc) {
    List<String> words = new ArrayList<>();
    for (Token token : Lexer.read(sql, jdbc)) {
      words.add(token.value());
    }
    return words;
  }

  @Test
  void statementsAndBindsAreThoseOfPgjdbc() throws SQLException {
    List<String> different = new ArrayList<>();
    int compared = 0;
    for (Corpus.Entry entry : Corpus.entries()) {
      if (!comparable(entry)) {
        continue;
      }
      compared++;
      if (!reader(entry.sql()).equals(pgjdbc(entry.sql()))) {
        different.add(entry.id() + " " + reader(entry.sql()) + " / " + pgjdbc(entry.sql()));
      }
    }
    assertThat(different).isEmpty();
    assertThat(compared).isGreaterThan(2_500);
  }

  /** pgjdbc takes every BEGIN before ATOMIC for a body, also as names, and never cuts behind it. */
  private static boolean comparable(Corpus.Entry entry) {
    return !entry.sql().contains("begin") || !entry.sql().contains("atomic");
  }

  @Test
  void doubledQuestionMarksAreOperatorsAndSingleOnesAreBinds() {
    SqlStatement statement =
        SqlReader.readJdbc("select a ?? ?, b ??| ?, c @?? ?, '?', \"?\", $$?$$ /* ? */ -- ?")
            .get(0);

    assertThat(statement.bindCount()).isEqualTo(3);
    assertThat(statement.tokens())
        .filteredOn(token -> token.kind() == TokenKind.OPERATOR)
        .extracting(Token::value)
        .containsExactly("?", "?|", "@?");
  }

  @Test
  void aCallEscapeIsTheSelectThatPgjdbcMakesOfIt() {
    assertThat(SqlReader.readJdbc("{call sys.wait_for_job(?)}").get(0).kind())
        .isEqualTo(StatementKind.SELECT);
    assertThat(SqlReader.readJdbc("{? = call f(?)}").get(0).kind()).isEqualTo(StatementKind.SELECT);
  }
}
