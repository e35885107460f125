package dev.dsqlkit.migrate.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dsqlkit.sql.SqlReader;
import dev.dsqlkit.sql.SqlStatement;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ScriptReaderTest {
  private static final List<String> PIECES =
      List.of(
          ";",
          ";",
          ";\n",
          " ",
          "\n",
          "\r\n",
          "a",
          "select",
          "1",
          "'x;y'",
          "'it''s",
          "'",
          "\"q;\"",
          "\"",
          "$$ ; $$",
          "$t$",
          "$",
          "--c;\n",
          "--",
          "/* ; */",
          "/*",
          "*/",
          "(",
          ")",
          ",",
          "E'\\'",
          "\\",
          "U&'\\0041'",
          "begin atomic",
          "end",
          "create function f()",
          "case",
          "é",
          "🐘",
          "\0");

  @Test
  void cutsLikeTheReaderOfWholeTexts() throws IOException {
    long seed = Long.getLong("seed", System.nanoTime());
    Random random = new Random(seed);
    for (int i = 0; i < 2_000; i++) {
      String script = script(random);

      assertThat(texts(script))
          .as("seed %s, script %s: %s", seed, i, script)
          .isEqualTo(SqlReader.read(script).stream().map(SqlStatement::text).toList());
    }
  }

  @Test
  void knowsWhereAStatementIs() throws IOException {
    String script = "-- first\nSELECT 1;\n".repeat(20_000) + "  SELECT\n 'last'";
    ScriptReader reader = new ScriptReader(new StringReader(script), false);
    ScriptStatement last = reader.next();
    for (ScriptStatement next = last; next != null; next = reader.next()) {
      Span span = next.span(next.sql().start(), next.sql().end());
      int offset = Math.toIntExact(span.offset());
      assertThat(script.substring(offset, offset + span.length())).isEqualTo(next.text());
      last = next;
    }

    Span span = last.span(last.sql().start(), last.sql().end());
    assertThat(span)
        .extracting(Span::line, Span::column, Span::endLine, Span::endColumn, Span::excerpt)
        .containsExactly(40_001, 3, 40_002, 8, "  SELECT");
  }

  @Test
  void aByteOrderMarkIsNoCharacterOfTheFirstLine() throws IOException {
    ScriptStatement statement = all("\uFEFFSELECT 1;").get(0);

    assertThat(statement.text()).isEqualTo("SELECT 1");
    assertThat(statement.span(statement.sql().start(), statement.sql().end()))
        .extracting(Span::offset, Span::line, Span::column)
        .containsExactly(1L, 1, 1);
  }

  @Test
  void passesTheDataOfCopy() throws IOException {
    String script =
        """
        COPY a FROM stdin;
        1	it's; \\N
        2	$$ /* "
        \\.
        SELECT 1;
        copy b (x) from STDIN with (format csv);
        \\.
        COPY c FROM '/file';
        COPY d FROM stdin;
        no end
        """;

    assertThat(all(script))
        .extracting(ScriptStatement::text, ScriptStatement::copiedRows)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("COPY a FROM stdin", 2L),
            org.assertj.core.groups.Tuple.tuple("SELECT 1", 0L),
            org.assertj.core.groups.Tuple.tuple("copy b (x) from STDIN with (format csv)", 0L),
            org.assertj.core.groups.Tuple.tuple("COPY c FROM '/file'", 0L),
            org.assertj.core.groups.Tuple.tuple("COPY d FROM stdin", 1L));
  }

  @Test
  void passesCommandsOfPsql() throws IOException {
    String script = "\\restrict x'y\nSELECT 1;\n\\connect db\n\n\\echo it's\nSELECT 2;\n\\q";

    assertThat(texts(script)).containsExactly("SELECT 1", "SELECT 2");
  }

  @Test
  void takesPlaceholdersForNames() throws IOException {
    String script = "CREATE TABLE ${schema}.t (a text DEFAULT '${b}'); SELECT $${c}$$";
    ScriptReader reader = new ScriptReader(new StringReader(script), true);

    ScriptStatement table = java.util.Objects.requireNonNull(reader.next());
    assertThat(table.sql().createTable()).isPresent();
    assertThat(table.text()).isEqualTo("CREATE TABLE ${schema}.t (a text DEFAULT '${b}')");
    assertThat(java.util.Objects.requireNonNull(reader.next()).sql().isRead()).isTrue();
  }

  @Test
  void findsComments() throws IOException {
    String script = "/* a */ -- b\nSELECT -- c;\n 1 /* d */; /* e */ -- f\n-- g\nSELECT 2";
    List<ScriptStatement> statements = all(script);

    assertThat(statements.get(0).commentsBefore())
        .extracting(Comment::text)
        .containsExactly("a", "b");
    assertThat(statements.get(0).commentsInside())
        .extracting(Comment::text)
        .containsExactly("c;", "d");
    assertThat(statements.get(0).commentsBehind())
        .extracting(Comment::text)
        .containsExactly("e", "f");
    assertThat(statements.get(1).commentsBefore())
        .extracting(Comment::text)
        .containsExactly("e", "f", "g");
  }

  private static String script(Random random) {
    StringBuilder script = new StringBuilder();
    int pieces = random.nextInt(random.nextInt(4) == 0 ? 1_500 : 60);
    for (int i = 0; i < pieces; i++) {
      script.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    // Commands and data are what the reader of whole texts does not know.
    return script.toString().replace("\\", random.nextBoolean() ? "" : "a\\");
  }

  private static List<String> texts(String script) throws IOException {
    return all(script).stream().map(ScriptStatement::text).toList();
  }

  private static List<ScriptStatement> all(String script) throws IOException {
    List<ScriptStatement> statements = new ArrayList<>();
    ScriptReader reader = new ScriptReader(new StringReader(script), false);
    ScriptStatement next = reader.next();
    while (next != null) {
      statements.add(next);
      next = reader.next();
    }
    return statements;
  }
}
