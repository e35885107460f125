package dev.dsqlkit.history;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** Holds a ledger and its accounts against what the clients were told. */
final class BankChecker {
  private final long opening;
  private final int accounts;

  /**
   * @param opening the first balance of each account
   */
  BankChecker(long opening, int accounts) {
    this.opening = opening;
    this.accounts = accounts;
  }

  List<String> problems(
      Map<Transfer, Outcome> told, List<Transfer> ledger, Map<Integer, Long> balances) {
    List<String> problems = new ArrayList<>();
    checkLedger(told, ledger, problems);
    checkBalances(ledger, balances, problems);
    return problems;
  }

  private static void checkLedger(
      Map<Transfer, Outcome> told, List<Transfer> ledger, List<String> problems) {
    Map<Transfer, Integer> booked = new HashMap<>();
    ledger.forEach(each -> booked.merge(each, 1, Integer::sum));
    told.forEach(
        (transfer, outcome) -> {
          int times = booked.getOrDefault(transfer, 0);
          int least = outcome == Outcome.COMMITTED ? 1 : 0;
          int most = outcome == Outcome.FAILED ? 0 : 1;
          if (times < least || times > most) {
            problems.add("%s %s is in the ledger %d times".formatted(outcome, transfer, times));
          }
        });
    Map<Long, Transfer> known = new HashMap<>();
    told.keySet().forEach(each -> known.put(each.id(), each));
    for (Transfer each : booked.keySet()) {
      if (!told.containsKey(each)) {
        problems.add("%s is in the ledger, not %s".formatted(each, known.get(each.id())));
      }
    }
  }

  private void checkBalances(
      List<Transfer> ledger, Map<Integer, Long> balances, List<String> problems) {
    long[] expected = LongStream.generate(() -> opening).limit(accounts).toArray();
    for (Transfer each : ledger) {
      expected[each.source()] -= each.amount();
      expected[each.target()] += each.amount();
    }
    for (int account = 0; account < accounts; account++) {
      long balance = balances.getOrDefault(account, 0L);
      if (balance != expected[account]) {
        problems.add(
            "Account %d has %d, by the ledger %d".formatted(account, balance, expected[account]));
      }
    }
    long sum = balances.values().stream().mapToLong(Long::longValue).sum();
    if (sum != opening * accounts) {
      problems.add("The sum is %d, was %d".formatted(sum, opening * accounts));
    }
    if (Collections.min(balances.values()) < 0) {
      problems.add("A balance is negative: " + balances);
    }
  }
}
