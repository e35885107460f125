package dev.dsqlkit.history;

import dev.dsqlkit.history.DependencyGraph.Kind;
import dev.dsqlkit.history.ListOperation.Read;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Who came before whom in a history of list appends: the final lists tell all of it. */
final class ListDependencies {
  private final List<ListTransaction> history;
  private final Map<Integer, List<Integer>> finals;
  private final Map<Integer, Integer> writers;
  private final DependencyGraph graph;

  /**
   * @param writers the transaction that appended an element
   */
  ListDependencies(
      List<ListTransaction> history,
      Map<Integer, List<Integer>> finals,
      Map<Integer, Integer> writers) {
    this.history = history;
    this.finals = finals;
    this.writers = writers;
    this.graph = new DependencyGraph(history.size());
  }

  DependencyGraph graph() {
    finals.values().forEach(this::addWrites);
    for (int i = 0; i < history.size(); i++) {
      if (history.get(i).outcome() == Outcome.COMMITTED) {
        addReads(i);
      }
    }
    addTimes();
    return graph;
  }

  private void addWrites(List<Integer> elements) {
    for (int i = 1; i < elements.size(); i++) {
      add(writers.get(elements.get(i - 1)), writers.get(elements.get(i)), Kind.WW);
    }
  }

  private void addReads(int reader) {
    for (Read read : history.get(reader).outsideReads()) {
      List<Integer> all = finals.getOrDefault(read.list(), List.of());
      int size = read.elements().size();
      if (!ListChecker.isPrefix(read.elements(), all)) {
        continue; // reported as such
      }
      if (size > 0) {
        add(writers.get(all.get(size - 1)), reader, Kind.WR);
      }
      if (size < all.size()) {
        add(reader, writers.get(all.get(size)), Kind.RW);
      }
    }
  }

  /** A snapshot contains what was committed before it was asked for. */
  private void addTimes() {
    Map<Integer, TreeMap<Long, Integer>> endsByClient = new TreeMap<>();
    List<Integer> committed = new ArrayList<>();
    for (int i = 0; i < history.size(); i++) {
      ListTransaction each = history.get(i);
      if (each.outcome() == Outcome.COMMITTED) {
        endsByClient.computeIfAbsent(each.client(), client -> new TreeMap<>()).put(each.end(), i);
        committed.add(i);
      }
    }
    for (int later : committed) {
      for (TreeMap<Long, Integer> ends : endsByClient.values()) {
        Map.Entry<Long, Integer> earlier = ends.lowerEntry(history.get(later).begin());
        if (earlier != null) {
          add(earlier.getValue(), later, Kind.TIME);
        }
      }
    }
  }

  private void add(Integer from, Integer to, Kind kind) {
    if (from != null && to != null && !from.equals(to)) {
      graph.add(from, to, kind);
    }
  }
}
