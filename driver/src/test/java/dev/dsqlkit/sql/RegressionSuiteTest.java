package dev.dsqlkit.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The reader over a folder of psql scripts, such as PostgreSQL's {@code src/test/regress/sql}:
 * {@code -Dsql.regress=FOLDER}.
 */
@EnabledIfSystemProperty(named = "sql.regress", matches = ".+")
class RegressionSuiteTest {

  @Test
  void kindsAndClausesAreThoseOfThePostgresGrammar() throws IOException {
    PostgresGrammar grammar = PostgresGrammar.load();
    List<String> wrong = new ArrayList<>();
    int accepted = 0;
    int rejected = 0;
    for (Path file : scripts()) {
      String script = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      for (String statement : PsqlScript.statements(script)) {
        Optional<String> expected = grammar.parse(statement).map(Verdict::ofTree);
        if (expected.isEmpty()) {
          rejected++;
        } else {
          accepted++;
          String read = Verdict.ofReader(SqlReader.read(statement));
          if (!read.equals(expected.get())) {
            wrong.add(read + ", but PostgreSQL: " + expected.get() + "\n" + statement);
          }
        }
      }
    }
    System.out.printf(
        "%d of %d (%d rejected by PostgreSQL's grammar)%n",
        accepted - wrong.size(), accepted, rejected);
    assertThat(wrong).isEmpty();
  }

  private static List<Path> scripts() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("sql.regress")))) {
      return files.filter(file -> file.toString().endsWith(".sql")).sorted().toList();
    }
  }
}
