package dev.dsqlkit.migrate.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What PostgreSQL prints for an expression is that expression. */
class CorpusIT {
  private static ScratchSchema server;
  private static List<Pair> pairs;

  @BeforeAll
  static void print() throws SQLException {
    server = Corpus.server();
    pairs = Pair.all(server);
  }

  @AfterAll
  static void close() throws SQLException {
    server.close();
  }

  @Test
  void isEqualToWhatIsPrinted() {
    Map<Equality.Verdict, List<String>> found = verdicts(true);
    assertThat(found.get(Equality.Verdict.DIFFERENT)).isEmpty();
    assertThat(found.get(Equality.Verdict.UNPROVED)).hasSizeLessThan(pairs.size() / 100);
  }

  /** Without types much stays open, but nothing is called different. */
  @Test
  void isNotDifferentWithoutTypes() {
    Map<Equality.Verdict, List<String>> found = verdicts(false);
    assertThat(found.get(Equality.Verdict.DIFFERENT)).isEmpty();
  }

  @Test
  void whatIsPrintedIsEqualToItself() {
    assertThat(pairs)
        .allSatisfy(pair -> assertThat(pair.compare(pair.printed()).isEqual()).isTrue());
  }

  private static Map<Equality.Verdict, List<String>> verdicts(boolean types) {
    Map<Equality.Verdict, List<String>> found = new EnumMap<>(Equality.Verdict.class);
    for (Equality.Verdict verdict : Equality.Verdict.values()) {
      found.put(verdict, new ArrayList<>());
    }
    for (Pair pair : pairs) {
      Surroundings known = types ? pair.surroundings() : Surroundings.unknown();
      Equality equality = pair.compare(pair.written(), known);
      found.get(equality.verdict()).add(pair + "\n    " + equality.reason());
    }
    System.out.printf(
        "%d pairs %s types: %d equal, %d unproved, %d different%n",
        pairs.size(),
        types ? "with" : "without",
        found.get(Equality.Verdict.EQUAL).size(),
        found.get(Equality.Verdict.UNPROVED).size(),
        found.get(Equality.Verdict.DIFFERENT).size());
    return found;
  }
}
