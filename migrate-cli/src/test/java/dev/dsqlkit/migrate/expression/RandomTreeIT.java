package dev.dsqlkit.migrate.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Random expressions against PostgreSQL; a failure names the seed, {@code -Dseed=} repeats it. */
class RandomTreeIT {
  private static final int TREES = Integer.getInteger("trees", 1_000);

  private static ScratchSchema server;

  private final long seed = Long.getLong("seed", 20_261_127);
  private final Random random = new Random(seed);
  private final Surroundings known = Corpus.surroundings();
  private int refused;

  @BeforeAll
  static void connect() throws SQLException {
    server = Corpus.server();
  }

  @AfterAll
  static void close() throws SQLException {
    server.close();
  }

  private String printed(String text) {
    try {
      return server.check(Corpus.TABLE, text);
    } catch (SQLException e) {
      refused++;
      return "";
    }
  }

  @Test
  void whatIsPrintedIsTheSame() {
    List<String> wrong = new ArrayList<>();
    int unproved = 0;
    for (int i = 0; i < TREES; i++) {
      String text = RandomTree.of('b', 4, random).text(random);
      String once = printed(text);
      if (once.isEmpty()) {
        continue;
      }
      String twice = printed(once);
      for (String other : List.of(once, twice)) {
        Equality equality = Expression.compare(text, other, known);
        if (equality.verdict() == Equality.Verdict.UNPROVED) {
          unproved++;
        } else if (!equality.isEqual()) {
          wrong.add("%s%n    printed %s%n    %s".formatted(text, other, equality.reason()));
        }
      }
    }
    System.out.printf("%d trees, %d refused, %d unproved%n", TREES, refused, unproved);
    assertThat(wrong).as("seed %s", seed).isEmpty();
    assertThat(unproved).isLessThan(TREES / 20);
  }

  @Test
  void equalOnlyIfPrintedTheSame() {
    List<String> wrong = new ArrayList<>();
    Map<Equality.Verdict, Integer> verdicts = new EnumMap<>(Equality.Verdict.class);
    for (int i = 0; i < TREES; i++) {
      RandomTree tree = RandomTree.of('b', 3, random);
      String one = tree.text(random);
      String other = tree.changed(random).text(random);
      String onePrinted = printed(one);
      String otherPrinted = printed(other);
      if (onePrinted.isEmpty() || otherPrinted.isEmpty()) {
        continue;
      }
      Equality equality = Expression.compare(one, other, known);
      verdicts.merge(equality.verdict(), 1, Integer::sum);
      boolean same = onePrinted.equals(otherPrinted);
      boolean alike = PrintedForm.same(onePrinted, otherPrinted);
      boolean equal = equality.isEqual() || Expression.compare(one, other).isEqual();
      boolean wrongly = equal ? !alike : same && equality.verdict() == Equality.Verdict.DIFFERENT;
      if (wrongly) {
        wrong.add(
            "%s%n    %s%n    printed %s%n    printed %s%n    %s"
                .formatted(one, other, onePrinted, otherPrinted, equality));
      }
    }
    System.out.printf("%d pairs, %d refused, %s%n", TREES, refused, verdicts);
    assertThat(wrong).as("seed %s", seed).isEmpty();
  }
}
