package dev.dsqlkit.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The reader against the recorded answers of PostgreSQL's grammar; needs no npm. */
class SqlReaderCorpusTest {

  @Test
  void everyStatementHasTheKindAndClausesThatPostgresGaveIt() throws IOException {
    Map<String, String> recorded = Corpus.recorded();
    List<String> wrong = new ArrayList<>();
    int accepted = 0;
    for (Corpus.Entry entry : Corpus.entries()) {
      String expected = recorded.get(entry.id());
      assertThat(expected).as("recorded answer of %s", entry.id()).isNotNull();
      if (expected.equals(Verdict.REJECTED)) {
        continue;
      }
      accepted++;
      String read = Verdict.ofReader(entry.read());
      if (!read.equals(expected)) {
        wrong.add(entry.id() + ": " + read + ", but PostgreSQL: " + expected + "\n" + entry.sql());
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(accepted).isGreaterThan(1_450);
  }

  @Test
  void tokensAndTheGapsBetweenThemAreTheWholeText() {
    for (Corpus.Entry entry : Corpus.entries()) {
      int covered = 0;
      for (Token token : Lexer.read(entry.sql(), entry.jdbc())) {
        assertThat(token.start()).as(entry.id()).isGreaterThanOrEqualTo(covered);
        assertThat(Lexer.read(entry.sql().substring(covered, token.start()), false)).isEmpty();
        covered = token.end();
      }
      assertThat(Lexer.read(entry.sql().substring(covered), false)).isEmpty();
    }
  }

  @Test
  void everyStructureOfTheFlatStatementsIsRead() throws IOException {
    Map<String, String> recorded = Corpus.recorded();
    for (Corpus.Entry entry : Corpus.entries()) {
      if (recorded.getOrDefault(entry.id(), Verdict.REJECTED).equals(Verdict.REJECTED)) {
        continue;
      }
      for (SqlStatement statement : entry.read()) {
        assertThat(hasItsStructure(statement)).as(entry.id() + " " + statement).isTrue();
      }
    }
  }

  private static boolean hasItsStructure(SqlStatement statement) {
    return switch (statement.kind()) {
      case CREATE -> statement.createTable().isPresent();
      case INDEX -> statement.createIndex().isPresent();
      case ALTER_TABLE -> statement.alterTable().isPresent() || statement.object().isPresent();
      case CREATE_SEQ, ALTER_SEQ -> statement.sequenceOptions().isPresent();
      case CREATE_DOMAIN -> statement.createDomain().isPresent();
      case CREATE_FUNCTION -> statement.createFunction().isPresent();
      case TRANSACTION -> statement.transactionControl().isPresent();
      case VARIABLE_SET, VARIABLE_SHOW -> statement.parameterSetting().isPresent();
      case DROP, RENAME, COMMENT, GRANT, GRANT_ROLE -> statement.object().isPresent();
      default -> true;
    };
  }
}
