package dev.dsqlkit.history;

import dev.dsqlkit.history.Anomaly.Kind;
import dev.dsqlkit.history.ListOperation.Append;
import dev.dsqlkit.history.ListOperation.Read;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks a history of list appends for what snapshot isolation forbids. */
final class ListChecker {
  private final List<ListTransaction> history;
  private final Map<Integer, List<Integer>> finals;
  private final Map<Integer, Integer> writers = new HashMap<>();
  private final List<Anomaly> anomalies = new ArrayList<>();

  /**
   * @param finals the elements of each list in the end
   */
  private ListChecker(List<ListTransaction> history, Map<Integer, List<Integer>> finals) {
    this.history = history;
    this.finals = finals;
    for (int i = 0; i < history.size(); i++) {
      for (Append append : history.get(i).appends()) {
        if (writers.put(append.element(), i) != null) {
          throw new IllegalArgumentException("Element appended twice: " + append.element());
        }
      }
    }
  }

  static Verdict check(List<ListTransaction> history, Map<Integer, List<Integer>> finals) {
    return new ListChecker(history, finals).verdict();
  }

  private Verdict verdict() {
    finals.forEach(this::checkFinal);
    for (int i = 0; i < history.size(); i++) {
      checkAppends(i);
      checkReads(i);
    }
    DependencyGraph graph = new ListDependencies(history, finals, writers).graph();
    anomalies.addAll(new Cycles(graph).forbidden());
    return new Verdict(List.copyOf(anomalies), new Cycles(graph).writeSkews());
  }

  private void checkFinal(int list, List<Integer> elements) {
    Set<Integer> seen = new HashSet<>();
    for (Integer element : elements) {
      Integer writer = writers.get(element);
      if (!seen.add(element)) {
        found(Kind.DUPLICATED_APPEND, "%d in list %d".formatted(element, list));
      } else if (writer == null || !history.get(writer).appends().contains(append(list, element))) {
        found(Kind.GARBAGE, "%d in list %d".formatted(element, list));
      } else if (history.get(writer).outcome() == Outcome.FAILED) {
        found(
            Kind.G1A_ABORTED_READ,
            "%d of failed T%d is in list %d".formatted(element, writer, list));
      }
    }
  }

  private void checkAppends(int transaction) {
    List<Append> appends = history.get(transaction).appends();
    List<Append> missing =
        appends.stream()
            .filter(each -> !finals.getOrDefault(each.list(), List.of()).contains(each.element()))
            .toList();
    switch (history.get(transaction).outcome()) {
      case COMMITTED -> {
        for (Append each : missing) {
          found(Kind.LOST_APPEND, "%s of committed T%d".formatted(each, transaction));
        }
      }
      case IN_DOUBT -> {
        if (!missing.isEmpty() && missing.size() < appends.size()) {
          found(Kind.TORN_APPEND, "%s of T%d in doubt".formatted(missing, transaction));
        }
      }
      case FAILED -> {}
    }
  }

  private void checkReads(int reader) {
    ListTransaction transaction = history.get(reader);
    if (!transaction.seesItself()) {
      found(Kind.INTERNAL, "T%d: %s".formatted(reader, transaction.operations()));
    }
    if (!transaction.readsRepeatably()) {
      found(Kind.UNREPEATABLE_READ, "T%d: %s".formatted(reader, transaction.operations()));
    }
    for (Read read : transaction.outsideReads()) {
      checkRead(reader, read);
    }
  }

  private void checkRead(int reader, Read read) {
    for (Integer element : read.elements()) {
      Integer writer = writers.get(element);
      if (writer == null) {
        found(Kind.GARBAGE, "T%d read %d".formatted(reader, element));
      } else if (writer != reader && history.get(writer).outcome() == Outcome.FAILED) {
        found(
            Kind.G1A_ABORTED_READ, "T%d read %d of failed T%d".formatted(reader, element, writer));
      }
    }
    if (!isPrefix(read.elements(), finals.getOrDefault(read.list(), List.of()))) {
      found(Kind.INCOMPATIBLE_READ, "T%d: %s".formatted(reader, read));
    } else if (!read.elements().isEmpty()) {
      checkLast(reader, read);
    }
  }

  /** What a read ends with is the last that its writer appended to that list. */
  private void checkLast(int reader, Read read) {
    int last = read.elements().get(read.elements().size() - 1);
    Integer writer = writers.get(last);
    if (writer != null
        && writer != reader
        && history.get(writer).appends().stream()
            .filter(each -> each.list() == read.list())
            .map(Append::element)
            .reduce((first, second) -> second)
            .filter(element -> element != last)
            .isPresent()) {
      found(Kind.G1B_INTERMEDIATE_READ, "T%d read %d of T%d".formatted(reader, last, writer));
    }
  }

  static boolean isPrefix(List<Integer> read, List<Integer> all) {
    return read.size() <= all.size() && all.subList(0, read.size()).equals(read);
  }

  private static Append append(int list, int element) {
    return new Append(list, element);
  }

  private void found(Kind kind, String evidence) {
    anomalies.add(new Anomaly(kind, evidence));
  }
}
