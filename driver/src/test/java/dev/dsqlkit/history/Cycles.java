package dev.dsqlkit.history;

import dev.dsqlkit.history.DependencyGraph.Edge;
import dev.dsqlkit.history.DependencyGraph.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells the cycles that snapshot isolation forbids from those that it allows.
 *
 * <p>A history is one of snapshot isolation if every cycle has two anti-dependencies in a row
 * (Fekete et al., Cerone et al.). So each transaction is looked at twice: as reached by an
 * anti-dependency, from where no other one goes on, and as reached otherwise. A cycle of such
 * states is a forbidden one.
 */
final class Cycles {
  /** From so many transactions of a component the shortest cycle is looked for. */
  private static final int STARTS = 100;

  private final DependencyGraph graph;

  Cycles(DependencyGraph graph) {
    this.graph = graph;
  }

  List<Anomaly> forbidden() {
    List<Anomaly> anomalies = new ArrayList<>();
    int states = 2 * graph.size();
    for (List<Integer> component :
        Components.cyclic(
            states, state -> steps(state).stream().mapToInt(Cycles::after).toArray())) {
      List<Edge> cycle = shortest(component);
      anomalies.add(new Anomaly(kind(cycle), text(cycle)));
    }
    return anomalies;
  }

  /** Pairs that overlooked each other, and longer cycles where there is no pair. */
  int writeSkews() {
    int skews = 0;
    for (List<Integer> component :
        Components.cyclic(graph.size(), i -> graph.from(i).stream().mapToInt(Edge::to).toArray())) {
      skews += Math.max(1, pairs(component));
    }
    return skews;
  }

  private int pairs(List<Integer> component) {
    Set<List<Integer>> overlooked = new HashSet<>();
    for (int each : component) {
      graph.from(each).stream()
          .filter(Edge::isAntiDependency)
          .forEach(edge -> overlooked.add(List.of(edge.from(), edge.to())));
    }
    return (int)
        overlooked.stream()
            .filter(pair -> pair.get(0) < pair.get(1))
            .filter(pair -> overlooked.contains(List.of(pair.get(1), pair.get(0))))
            .count();
  }

  private static int after(Edge edge) {
    return 2 * edge.to() + (edge.isAntiDependency() ? 1 : 0);
  }

  private List<Edge> steps(int state) {
    List<Edge> edges = graph.from(state / 2);
    return state % 2 == 0
        ? edges
        : edges.stream().filter(edge -> !edge.isAntiDependency()).toList();
  }

  private List<Edge> shortest(List<Integer> component) {
    Set<Integer> inside = new HashSet<>(component);
    List<Edge> best = List.of();
    for (int start : component.subList(0, Math.min(STARTS, component.size()))) {
      List<Edge> cycle = shortest(start, inside);
      if (best.isEmpty() || cycle.size() < best.size()) {
        best = cycle;
      }
    }
    return best;
  }

  /** Breadth first, from a state back to it. */
  private List<Edge> shortest(int start, Set<Integer> inside) {
    Map<Integer, Edge> reachedBy = new HashMap<>();
    Map<Integer, Integer> reachedFrom = new HashMap<>();
    Deque<Integer> queue = new ArrayDeque<>(List.of(start));
    while (!reachedBy.containsKey(start)) {
      int state = queue.remove();
      for (Edge edge : steps(state)) {
        int to = after(edge);
        if (inside.contains(to) && !reachedBy.containsKey(to)) {
          reachedBy.put(to, edge);
          reachedFrom.put(to, state);
          queue.add(to);
        }
      }
    }
    List<Edge> cycle = new ArrayList<>();
    int state = start;
    do {
      cycle.add(reachedBy.get(state));
      state = reachedFrom.get(state);
    } while (state != start);
    Collections.reverse(cycle);
    return cycle;
  }

  private static Anomaly.Kind kind(List<Edge> cycle) {
    long antiDependencies = cycle.stream().filter(Edge::isAntiDependency).count();
    Set<Kind> kinds = cycle.stream().map(Edge::kind).collect(Collectors.toSet());
    if (antiDependencies > 1) {
      return Anomaly.Kind.G_NONADJACENT;
    }
    if (antiDependencies == 1) {
      return cycle.size() == 2 && kinds.contains(Kind.WW)
          ? Anomaly.Kind.LOST_UPDATE
          : Anomaly.Kind.G_SINGLE;
    }
    return kinds.equals(Set.of(Kind.WW))
        ? Anomaly.Kind.G0_WRITE_CYCLE
        : Anomaly.Kind.G1C_CIRCULAR_INFORMATION_FLOW;
  }

  private static String text(List<Edge> cycle) {
    return cycle.stream()
        .map(edge -> "T%d -%s-> ".formatted(edge.from(), edge.kind()))
        .collect(Collectors.joining("", "", "T" + cycle.get(0).from()));
  }
}
