package dev.dsqlkit.migrate.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dsqlkit.migrate.script.ScriptBytes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever the bytes are, the findings are in order and inside of them. */
class LintFuzzTest {
  private static final String[] WORDS = {
    "CREATE",
    "TABLE",
    "INDEX",
    "UNIQUE",
    "ASYNC",
    "ALTER",
    "ADD",
    "COLUMN",
    "DROP",
    "CONSTRAINT",
    "PRIMARY",
    "KEY",
    "serial",
    "jsonb",
    "text[]",
    "BEGIN",
    "COMMIT",
    "INSERT",
    "INTO",
    "VALUES",
    "SELECT",
    "FROM",
    "FOR",
    "SHARE",
    "COPY",
    "stdin",
    "t",
    "a",
    "(",
    ")",
    ",",
    ";",
    ";\n",
    "\n",
    "'x'",
    "'",
    "\"q\"",
    "\"",
    "$$",
    "--",
    "/*",
    "*/",
    "-- dsql:ignore truncate\n",
    "\\x\n",
    "${p}",
    "TRUNCATE",
    "COLLATE",
    "DEFAULT",
    "CHECK",
    "REFERENCES",
    "GENERATED",
    "AS",
    "IDENTITY",
    "--changeset a:1\n",
    "CALL",
    "sys.wait_for_job",
    "USING",
    "\uDC80",
    "é",
    "🐘",
    "\0",
    "\r"
  };

  @Test
  void anyBytes() throws IOException {
    long seed = Long.getLong("seed", System.nanoTime());
    Random random = new Random(seed);
    for (int i = 0; i < 500; i++) {
      byte[] bytes = new byte[random.nextInt(400)];
      random.nextBytes(bytes);
      check(bytes, "seed %s, text %s".formatted(seed, i));
    }
  }

  @Test
  void anyWords() throws IOException {
    long seed = Long.getLong("seed", System.nanoTime());
    Random random = new Random(seed);
    for (int i = 0; i < 1_000; i++) {
      StringBuilder sql = new StringBuilder();
      int words = random.nextInt(120);
      for (int word = 0; word < words; word++) {
        sql.append(WORDS[random.nextInt(WORDS.length)]).append(random.nextInt(5) == 0 ? "" : " ");
      }
      check(ScriptBytes.encode(sql.toString()), "seed %s, text %s: %s".formatted(seed, i, sql));
    }
  }

  @Test
  void anyPiecesOfRealScripts() throws IOException {
    long seed = Long.getLong("seed", System.nanoTime());
    Random random = new Random(seed);
    List<byte[]> scripts = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("..", "driver", "src", "test", "resources"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".sql")).sorted().toList()) {
        scripts.add(Files.readAllBytes(file));
      }
    }
    assertThat(scripts).hasSizeGreaterThan(150);
    for (int i = 0; i < 300; i++) {
      byte[] script = scripts.get(random.nextInt(scripts.size())).clone();
      for (int broken = random.nextInt(4); broken > 0 && script.length > 0; broken--) {
        script[random.nextInt(script.length)] = (byte) "';()\"-/*$ \n".charAt(random.nextInt(11));
      }
      check(script, "seed %s, text %s: %s".formatted(seed, i, ScriptBytes.decode(script)));
    }
  }

  private static void check(byte[] bytes, String description) throws IOException {
    for (Assume assume : List.of(Assume.STATEMENT, Assume.FILE, Assume.FLYWAY, Assume.LIQUIBASE)) {
      List<Finding> found = new ArrayList<>();
      DsqlLint.latest()
          .assume(assume)
          .minSeverity(Severity.INFO)
          .run(found::add)
          .check(ScriptSource.of("fuzz.sql", new ByteArrayInputStream(bytes)));
      String text = ScriptBytes.decode(bytes);
      long before = 0;
      for (Finding finding : found) {
        // What is known only at the end of a file comes last, wherever it points.
        boolean atEnd =
            finding.rule().equals(Advice.TRANSACTION_LEFT_OPEN.id())
                || finding.rule().equals(Advice.UNUSED_SUPPRESSION.id());
        assertThat(finding.span().offset())
            .as("%s: %s", description, found)
            .isBetween(atEnd ? 0 : before, (long) text.length());
        assertThat(finding.span().offset() + finding.span().length())
            .as("%s: %s", description, finding)
            .isLessThanOrEqualTo(text.length());
        assertThat(lineOf(text, finding.span().offset())).as(description).isEqualTo(finding.line());
        before = atEnd ? before : finding.span().offset();
      }
    }
  }

  private static int lineOf(String text, long offset) {
    return (int) text.chars().limit(offset).filter(c -> c == '\n').count() + 1;
  }
}
