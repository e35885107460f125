package dev.dsqlkit.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The reader against PostgreSQL's own grammar. */
class SqlReaderOracleTest {
  private static PostgresGrammar grammar;
  private static String missing = "";

  @BeforeAll
  static void loadGrammar() {
    try {
      grammar = PostgresGrammar.load();
    } catch (IOException e) {
      missing = "PostgreSQL's grammar cannot be fetched with npm: " + e.getMessage();
    }
  }

  private static String verdict(String sql) {
    return grammar.parse(sql).map(Verdict::ofTree).orElse(Verdict.REJECTED);
  }

  /** {@code -Dsql.oracle.write=true} records the answers anew. */
  @Test
  void theRecordedAnswersAreThoseOfTheGrammar() throws IOException {
    assumeThat(missing).as(missing).isEmpty();
    Map<String, String> verdicts = new LinkedHashMap<>();
    for (Corpus.Entry entry : Corpus.entries()) {
      verdicts.put(entry.id(), verdict(entry.serverSql()));
    }
    if (Boolean.getBoolean("sql.oracle.write")) {
      Corpus.record(verdicts);
    }
    assertThat(Corpus.recorded()).isEqualTo(verdicts);
  }

  @Test
  void mutationsThatDoNotChangeTheMeaningDoNotChangeTheReading() {
    assumeThat(missing).as(missing).isEmpty();
    long seed = Long.getLong("sql.seed", System.nanoTime());
    System.out.println("mutations: -Dsql.seed=" + seed);
    Random random = new Random(seed);
    List<String> wrong = new ArrayList<>();
    int compared = 0;
    for (Corpus.Entry entry : Corpus.entries()) {
      if (entry.jdbc() || random.nextInt(3) > 0) {
        continue;
      }
      String mutant = Mutation.of(entry.sql(), random);
      String expected = verdict(mutant);
      if (expected.equals(Verdict.REJECTED)) {
        continue;
      }
      compared++;
      if (!Verdict.ofReader(SqlReader.read(mutant)).equals(expected)) {
        wrong.add(expected + " <- " + mutant);
      }
    }
    assertThat(wrong).as("seed " + seed).isEmpty();
    assertThat(compared).isGreaterThan(300);
  }
}
