package dev.dsqlkit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dsqlkit.sql.SqlReader;
import dev.dsqlkit.sql.SqlStatement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the case files of the transaction rules; see {@link #run}. */
class TransactionRulesTest {
  private static final Pattern REMARK = Pattern.compile(".*-- (\\d+) (rows|bytes|seconds)$");

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("cases")
  void decidesItsCases(String id, RuleCase example) {
    Optional<Refusal> refusal = run(example.sql());

    if (example.bad()) {
      assertThat(refusal.map(Refusal::ruleId)).as(example.sql()).contains(id);
      assertThat(refusal.map(TransactionRulesTest::answer)).isEqualTo(example.expected());
    } else {
      assertThat(refusal).as(example.sql()).isEmpty();
    }
  }

  static Stream<Arguments> cases() {
    return TransactionRules.ALL.stream()
        .flatMap(
            facts -> RuleCase.of(facts).stream().map(example -> Arguments.of(facts.id(), example)));
  }

  private static String answer(Refusal refusal) {
    String text = refusal.sqlState() + " " + refusal.message();
    return refusal.detail().map(detail -> text + " | " + detail).orElse(text);
  }

  /** One statement a line; a remark behind it says what it writes, or how long it takes. */
  private static Optional<Refusal> run(String script) {
    SettableClock clock = new SettableClock();
    OpenTransaction transaction = new OpenTransaction(RuleBook.at(Level.LATEST).limits(), clock);
    boolean explicit = false;
    for (String line : script.lines().toList()) {
      SqlStatement statement = SqlReader.read(line).get(0);
      Optional<Refusal> refusal = step(transaction, statement, line, clock);
      if (refusal.isPresent()) {
        return refusal;
      }
      explicit =
          explicit
              ? !statement.tokens().get(0).is("commit")
              : statement.tokens().get(0).is("begin");
      if (!explicit) {
        transaction.end();
      }
    }
    return Optional.empty();
  }

  private static Optional<Refusal> step(
      OpenTransaction transaction, SqlStatement statement, String line, SettableClock clock) {
    if (statement.tokens().get(0).is("begin")) {
      transaction.start();
      return Optional.empty();
    }
    if (statement.tokens().get(0).is("commit")) {
      return transaction.atCommit();
    }
    Optional<Refusal> refusal = transaction.before(Effect.of(statement));
    Matcher remark = REMARK.matcher(line);
    if (refusal.isPresent() || !remark.matches()) {
      return refusal;
    }
    long amount = Long.parseLong(remark.group(1));
    return switch (remark.group(2)) {
      case "rows" -> transaction.wrote(amount, 0);
      case "bytes" -> transaction.wrote(0, amount);
      default -> clock.advance(amount);
    };
  }

  private static final class SettableClock implements InstantSource {
    private Instant now = Instant.EPOCH;

    @Override
    public Instant instant() {
      return now;
    }

    Optional<Refusal> advance(long seconds) {
      now = now.plusSeconds(seconds);
      return Optional.empty();
    }
  }
}
