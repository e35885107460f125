package dev.dsqlkit.migrate.fix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dsqlkit.migrate.verify.ScriptFix;
import dev.dsqlkit.rules.Fix;
import dev.dsqlkit.sql.Edit;
import dev.dsqlkit.sql.Rewrite;
import dev.dsqlkit.sql.SqlReader;
import dev.dsqlkit.sql.SqlStatement;
import dev.dsqlkit.sql.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for the cases in any layout and in any company; the seed is in the name. */
class FixPropertyTest {
  private static final int SCRIPTS = 150;
  private static final List<FixCase> CASES = FixCase.all();

  /** What is replaced by something else takes the comments in it along. */
  private static final Set<String> REPLACES_SEVERAL_TOKENS = Set.of("vacuum");

  static Stream<Long> seeds() {
    long first = System.nanoTime();
    return Stream.iterate(first, seed -> seed + 1).limit(SCRIPTS);
  }

  static List<FixCase> cases() {
    return CASES;
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void isDoneOnceInAnyCompany(long seed) {
    Random random = new Random(seed);
    StringBuilder script = new StringBuilder();
    for (int i = 0; i < 1 + random.nextInt(12); i++) {
      FixCase fixCase = CASES.get(random.nextInt(CASES.size()));
      script.append(fixCase.before()).append(random.nextBoolean() ? "\n;\n" : "\n;\n\n");
    }
    Fix weakest = random.nextBoolean() ? Fix.SAFE : Fix.REVIEW;
    FixCase plain = CASES.get(0);

    ScriptFix fix = plain.fix(script.toString(), weakest);
    ScriptFix again = plain.fix(fix.text(), weakest);

    assertThat(again.text()).as(script.toString()).isEqualTo(fix.text());
    assertThat(again.applied()).isEmpty();
    assertThat(values(fix.text(), "--")).isSubsetOf(values(script.toString(), "--"));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void doesTheSameWhereverCommentsStand(FixCase fixCase) {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    List<SqlStatement> expected = SqlReader.read(fixCase.fix().text());
    for (int i = 0; i < 10; i++) {
      List<String> comments = new ArrayList<>();
      String text = commented(fixCase.before(), random, comments);

      ScriptFix fix = fixCase.fix(text, Fix.REVIEW);

      assertThat(tokens(SqlReader.read(fix.text())))
          .as("seed %s%n%s", seed, text)
          .isEqualTo(tokens(expected));
      boolean safe = fix.applied().stream().allMatch(change -> change.kind() == Fix.SAFE);
      boolean removes = expected.size() < SqlReader.read(fixCase.before()).size();
      if (safe && !removes && !REPLACES_SEVERAL_TOKENS.contains(fixCase.rule())) {
        assertThat(comments)
            .as("seed %s%n%s", seed, text)
            .allSatisfy(comment -> assertThat(fix.text()).containsOnlyOnce(comment));
      }
    }
  }

  private static String commented(String sql, Random random, List<String> comments) {
    List<Edit> edits = new ArrayList<>();
    for (SqlStatement statement : SqlReader.read(sql)) {
      for (Token token : statement.tokens()) {
        if (random.nextInt(4) == 0) {
          String comment =
              switch (random.nextInt(3)) {
                case 0 -> " /* ; c%d */";
                case 1 -> " -- ' c%d;\n";
                default -> " /* a /* b */ c%d */ ";
              };
          comments.add(comment.strip().formatted(comments.size()));
          edits.add(new Edit(token.start(), token.start(), comment.formatted(comments.size() - 1)));
        }
      }
    }
    return Rewrite.apply(sql, edits);
  }

  private static List<List<String>> tokens(List<SqlStatement> statements) {
    return statements.stream()
        .map(
            statement ->
                statement.tokens().stream().map(token -> token.kind() + token.value()).toList())
        .toList();
  }

  /** The lines that hold a mark, from the mark on. */
  private static List<String> values(String text, String mark) {
    return text.lines()
        .filter(line -> line.contains(mark))
        .map(line -> line.substring(line.indexOf(mark)))
        .toList();
  }
}
