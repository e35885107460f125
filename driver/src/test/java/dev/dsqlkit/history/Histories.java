package dev.dsqlkit.history;

import dev.dsqlkit.history.ListOperation.Append;
import dev.dsqlkit.history.ListOperation.Read;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads histories made by hand, a transaction a line, the final lists last.
 *
 * <pre>
 * append 1:10 read 2:        T0, which saw list 2 empty
 * failed append 1:11
 * in doubt append 1:12
 * at 5-9 read 1:10,12        others last from 0 to 100
 * finally 1:10,12 2:
 * </pre>
 */
record Histories(List<ListTransaction> transactions, Map<Integer, List<Integer>> finals) {
  static Histories of(String text) {
    List<ListTransaction> transactions = new ArrayList<>();
    Map<Integer, List<Integer>> finals = new HashMap<>();
    for (String line : text.lines().toList()) {
      if (line.startsWith("finally")) {
        for (String list : line.substring("finally".length()).strip().split(" ", -1)) {
          finals.put(list(list), elements(list));
        }
      } else {
        transactions.add(transaction(transactions.size(), line));
      }
    }
    return new Histories(transactions, finals);
  }

  Verdict verdict() {
    return ListChecker.check(transactions, finals);
  }

  private static ListTransaction transaction(int number, String line) {
    String[] words = line.split(" ", -1);
    long begin = 0;
    long end = 100;
    Outcome outcome = Outcome.COMMITTED;
    List<ListOperation> operations = new ArrayList<>();
    for (int i = 0; i < words.length; i++) {
      switch (words[i]) {
        case "failed" -> outcome = Outcome.FAILED;
        case "in" -> outcome = Outcome.IN_DOUBT;
        case "doubt" -> {}
        case "at" -> {
          String[] times = words[++i].split("-", -1);
          begin = Long.parseLong(times[0]);
          end = Long.parseLong(times[1]);
        }
        case "append" -> {
          i++;
          operations.add(new Append(list(words[i]), elements(words[i]).get(0)));
        }
        case "read" -> {
          i++;
          operations.add(new Read(list(words[i]), elements(words[i])));
        }
        default -> throw new IllegalArgumentException(words[i]);
      }
    }
    return new ListTransaction(number, begin, end, outcome, operations);
  }

  private static int list(String word) {
    return Integer.parseInt(word.substring(0, word.indexOf(':')));
  }

  private static List<Integer> elements(String word) {
    return Arrays.stream(word.substring(word.indexOf(':') + 1).split(",", -1))
        .filter(element -> !element.isEmpty())
        .map(Integer::valueOf)
        .toList();
  }
}
