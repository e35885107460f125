package dev.dsqlkit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dsqlkit.sql.SqlReader;
import dev.dsqlkit.sql.SqlStatement;
import dev.dsqlkit.sql.StatementKind;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LegalStatementsTest {
  private static final List<String> FILES =
      List.of(
          "strings-and-comments.sql",
          "names.sql",
          "queries.sql",
          "run-time-types.sql",
          "definitions.sql",
          "alterations.sql",
          "sessions.sql",
          "jdbc.sql");

  @ParameterizedTest
  @MethodSource("statements")
  void pass(SqlStatement statement) {
    assertThat(statement.kind()).isNotEqualTo(StatementKind.UNKNOWN);
    assertThat(RuleBook.at(Level.LATEST).violations(statement)).isEmpty();
  }

  @Test
  void areManyEnoughToMeanSomething() {
    assertThat(statements()).hasSizeGreaterThanOrEqualTo(150);
  }

  static Stream<SqlStatement> statements() {
    return FILES.stream().flatMap(LegalStatementsTest::read);
  }

  private static Stream<SqlStatement> read(String file) {
    String sql = Resources.required("legal/" + file);
    return (file.equals("jdbc.sql") ? SqlReader.readJdbc(sql) : SqlReader.read(sql)).stream();
  }
}
