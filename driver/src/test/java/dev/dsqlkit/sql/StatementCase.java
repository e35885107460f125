package dev.dsqlkit.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A statement of {@code src/test/resources/sql/cases} and what is to be read from it.
 *
 * <p>A line with an arrow says what is expected of the statements below it, each of which ends with
 * a semicolon at the end of a line.
 */
record StatementCase(String expected, String sql) {
  private static final Path FOLDER = Path.of("src/test/resources/sql/cases");
  private static final String ARROW = "--> ";

  static List<StatementCase> of(String file) {
    List<StatementCase> cases = new ArrayList<>();
    String expected = "";
    StringBuilder sql = new StringBuilder();
    for (String line : lines(file)) {
      if (line.startsWith(ARROW)) {
        expected = line.substring(ARROW.length());
      } else if (line.endsWith(";")) {
        cases.add(new StatementCase(expected, sql + line.substring(0, line.length() - 1)));
        sql.setLength(0);
      } else if (!line.isEmpty()) {
        sql.append(line).append('\n');
      }
    }
    assertThat(sql).as("%s ends with a semicolon", file).isEmpty();
    assertThat(cases).as("cases of %s", file).hasSizeGreaterThan(5);
    return cases;
  }

  private static List<String> lines(String file) {
    try {
      return Files.readAllLines(FOLDER.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The statement as pgjdbc is given it. */
  SqlStatement statement() {
    List<SqlStatement> statements = SqlReader.readJdbc(sql);
    assertThat(statements).as(sql).hasSize(1);
    return statements.get(0);
  }

  @Override
  public String toString() {
    return sql;
  }
}
