package dev.dsqlkit.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Ledgers made by hand. */
class BankCheckerTest {
  private static final Transfer TRANSFER = new Transfer(7, 0, 1, 30);
  private static final Map<Integer, Long> MOVED = Map.of(0, 70L, 1, 130L);
  private static final Map<Integer, Long> UNTOUCHED = Map.of(0, 100L, 1, 100L);

  private final BankChecker checker = new BankChecker(100, 2);

  @Test
  void acceptsWhatWasToldAndMayHaveHappened() {
    assertThat(problems(Outcome.COMMITTED, List.of(TRANSFER), MOVED)).isEmpty();
    assertThat(problems(Outcome.FAILED, List.of(), UNTOUCHED)).isEmpty();
    assertThat(problems(Outcome.IN_DOUBT, List.of(TRANSFER), MOVED)).isEmpty();
    assertThat(problems(Outcome.IN_DOUBT, List.of(), UNTOUCHED)).isEmpty();
  }

  @Test
  void seesALostTransfer() {
    assertThat(problems(Outcome.COMMITTED, List.of(), UNTOUCHED))
        .containsExactly("COMMITTED " + TRANSFER + " is in the ledger 0 times");
  }

  @Test
  void seesATransferThatWasToldToHaveFailed() {
    assertThat(problems(Outcome.FAILED, List.of(TRANSFER), MOVED))
        .containsExactly("FAILED " + TRANSFER + " is in the ledger 1 times");
  }

  @Test
  void seesATransferBookedTwice() {
    assertThat(problems(Outcome.COMMITTED, List.of(TRANSFER, TRANSFER), Map.of(0, 40L, 1, 160L)))
        .containsExactly("COMMITTED " + TRANSFER + " is in the ledger 2 times");
  }

  @Test
  void seesATransferThatWasDeclinedOnlyInTheLedger() {
    assertThat(problems(Outcome.COMMITTED, List.of(TRANSFER.declined()), UNTOUCHED))
        .contains(TRANSFER.declined() + " is in the ledger, not " + TRANSFER);
  }

  @Test
  void seesMoneyThatDidNotMove() {
    assertThat(problems(Outcome.COMMITTED, List.of(TRANSFER), Map.of(0, 70L, 1, 100L)))
        .containsExactly("Account 1 has 100, by the ledger 130", "The sum is 170, was 200");
  }

  @Test
  void seesAnOverdraft() {
    Transfer large = new Transfer(8, 0, 1, 130);
    Map<Integer, Long> overdrawn = Map.of(0, -30L, 1, 230L);

    assertThat(checker.problems(Map.of(large, Outcome.COMMITTED), List.of(large), overdrawn))
        .singleElement()
        .asString()
        .startsWith("A balance is negative");
  }

  private List<String> problems(
      Outcome outcome, List<Transfer> ledger, Map<Integer, Long> balances) {
    return checker.problems(Map.of(TRANSFER, outcome), ledger, balances);
  }
}
