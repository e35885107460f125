package dev.dsqlkit.history;

import java.util.ArrayList;
import java.util.List;

/** Transactions, numbered from 0, and which of them came before which. */
final class DependencyGraph {
  private final List<List<Edge>> edges = new ArrayList<>();

  /** Why one transaction comes before another. */
  enum Kind {
    /** It wrote the version before. */
    WW,
    /** It wrote the version that the other read. */
    WR,
    /** It read the version that the other replaced: an anti-dependency. */
    RW,
    /** It had committed when the other began. */
    TIME
  }

  /** One of the reasons. */
  record Edge(int from, int to, Kind kind) {
    boolean isAntiDependency() {
      return kind == Kind.RW;
    }
  }

  DependencyGraph(int transactions) {
    for (int i = 0; i < transactions; i++) {
      edges.add(new ArrayList<>());
    }
  }

  void add(int from, int to, Kind kind) {
    edges.get(from).add(new Edge(from, to, kind));
  }

  List<Edge> from(int transaction) {
    return edges.get(transaction);
  }

  int size() {
    return edges.size();
  }
}
