package dev.dsqlkit.migrate.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dsqlkit.migrate.script.Comment;
import dev.dsqlkit.migrate.script.ScriptBytes;
import dev.dsqlkit.sql.SqlReader;
import dev.dsqlkit.sql.SqlStatement;
import dev.dsqlkit.sql.Token;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SqlFormatTest {
  private static final Path CASES = Path.of("src/test/resources/format");
  private static final Path DRIVER = Path.of("..", "driver", "src", "test", "resources");

  static Stream<Path> cases() throws IOException {
    try (Stream<Path> files = Files.list(CASES)) {
      return files.filter(file -> file.toString().endsWith(".in.sql")).sorted().toList().stream();
    }
  }

  /** {@code -Ddocs.write=true} writes what is expected anew. */
  @ParameterizedTest
  @MethodSource("cases")
  void laysOut(Path file) throws IOException {
    String formatted = SqlFormat.format(Files.readString(file)).text();
    Path expected =
        file.resolveSibling(file.getFileName().toString().replace(".in.sql", ".out.sql"));
    if (Boolean.getBoolean("docs.write")) {
      Files.writeString(expected, formatted);
    }

    assertThat(formatted).isEqualTo(Files.readString(expected));
    check(Files.readString(file), file.toString());
  }

  @Test
  void keepsWhatScriptsOfThisProjectSay() throws IOException {
    List<Path> scripts;
    try (Stream<Path> files = Files.walk(DRIVER)) {
      scripts = files.filter(file -> file.toString().endsWith(".sql")).sorted().toList();
    }
    assertThat(scripts).hasSizeGreaterThan(150);
    for (Path script : scripts) {
      check(ScriptBytes.decode(Files.readAllBytes(script)), script.toString());
    }
  }

  @Test
  void keepsWhateverCommentsStandBetweenTokens() throws IOException {
    long seed = Long.getLong("seed", System.nanoTime());
    Random random = new Random(seed);
    List<String> scripts = new ArrayList<>();
    try (Stream<Path> files = Files.walk(DRIVER.resolve("rules"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".sql")).sorted().toList()) {
        scripts.add(Files.readString(file));
      }
    }
    for (int i = 0; i < 600; i++) {
      String script = scripts.get(random.nextInt(scripts.size()));
      check(commented(script, random), "seed %s, text %s".formatted(seed, i));
    }
  }

  @Test
  void keepsAnyText() {
    long seed = Long.getLong("seed", 20_261_127);
    Random random = new Random(seed);
    String[] words = {
      "create", "table", "t", "(", ")", ",", ";", "a", "int", "'x'", "'", "\"Q\"", "--c\n", "/*c*/",
      "/*", "\n", "\r\n", "$$b$$", "select", "from", "view", "as", "begin", "atomic", "end", "-",
      "+", "::", ".", "[", "]", "1", "1.5", "E'\\n'", "U&'a'", "é", "\uDC80", ":", "="
    };
    for (int i = 0; i < 3_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int word = random.nextInt(60); word > 0; word--) {
        text.append(words[random.nextInt(words.length)]).append(random.nextInt(3) == 0 ? "" : " ");
      }
      check(text.toString(), "seed %s, text %s: %s".formatted(seed, i, text));
    }
  }

  private static String commented(String script, Random random) {
    StringBuilder text = new StringBuilder();
    int from = 0;
    for (SqlStatement statement : SqlReader.read(script)) {
      for (Token token : statement.tokens()) {
        text.append(script, from, token.start());
        if (random.nextInt(6) == 0) {
          text.append(
              switch (random.nextInt(4)) {
                case 0 -> " -- one, two;\n";
                case 1 -> "/* three */";
                case 2 -> "\n  -- own line\n";
                default -> "\n/* four\n * five */\n";
              });
        }
        text.append(script, token.start(), token.end());
        from = token.end();
      }
    }
    return text.append(script.substring(from)).toString();
  }

  /** The result says the same, in the same order, and is its own result. */
  private static void check(String sql, String description) {
    String formatted = SqlFormat.format(sql).text();

    assertThat(tokens(formatted)).as("%s\n%s", description, formatted).isEqualTo(tokens(sql));
    assertThat(comments(formatted)).as("%s\n%s", description, formatted).isEqualTo(comments(sql));
    assertThat(SqlFormat.format(formatted).text()).as(description).isEqualTo(formatted);
  }

  private static List<String> tokens(String sql) {
    return SqlReader.read(sql).stream()
        .flatMap(statement -> statement.tokens().stream())
        .map(token -> token.kind() + " " + token.value().replace("\r\n", "\n").strip())
        .toList();
  }

  private static List<String> comments(String sql) {
    List<String> comments = new ArrayList<>();
    int from = 0;
    for (SqlStatement statement : SqlReader.read(sql)) {
      for (Token token : statement.tokens()) {
        Comment.in(sql, from, token.start())
            .forEach(comment -> comments.add(comment.text().replace("\r\n", "\n")));
        from = token.end();
      }
    }
    Comment.in(sql, from, sql.length())
        .forEach(comment -> comments.add(comment.text().replace("\r\n", "\n")));
    return comments;
  }
}
