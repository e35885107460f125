package dev.dsqlkit.history;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.IntFunction;

/** The strongly connected components of a graph by Tarjan's algorithm, without recursion. */
final class Components {
  private final IntFunction<int[]> successors;
  private final int[] index;
  private final int[] low;
  private final boolean[] stacked;
  private final Deque<Integer> stack = new ArrayDeque<>();
  private final List<List<Integer>> cyclic = new ArrayList<>();
  private int next = 1;

  private Components(int nodes, IntFunction<int[]> successors) {
    this.successors = successors;
    this.index = new int[nodes];
    this.low = new int[nodes];
    this.stacked = new boolean[nodes];
  }

  /** A node on the way down, and how many of its successors were seen. */
  private static final class Visit {
    private final int node;
    private final int[] successors;
    private int seen;

    Visit(int node, int[] successors) {
      this.node = node;
      this.successors = successors;
    }
  }

  /** Those of more than one node. */
  static List<List<Integer>> cyclic(int nodes, IntFunction<int[]> successors) {
    Components components = new Components(nodes, successors);
    for (int node = 0; node < nodes; node++) {
      if (components.index[node] == 0) {
        components.visit(node);
      }
    }
    return components.cyclic;
  }

  private void visit(int root) {
    Deque<Visit> path = new ArrayDeque<>();
    path.push(enter(root));
    while (!path.isEmpty()) {
      Visit visit = path.peek();
      if (visit.seen < visit.successors.length) {
        int to = visit.successors[visit.seen++];
        if (index[to] == 0) {
          path.push(enter(to));
        } else if (stacked[to]) {
          low[visit.node] = Math.min(low[visit.node], index[to]);
        }
      } else {
        path.pop();
        leave(visit.node);
        if (!path.isEmpty()) {
          int parent = path.peek().node;
          low[parent] = Math.min(low[parent], low[visit.node]);
        }
      }
    }
  }

  private Visit enter(int node) {
    index[node] = low[node] = next++;
    stack.push(node);
    stacked[node] = true;
    return new Visit(node, successors.apply(node));
  }

  private void leave(int node) {
    if (low[node] != index[node]) {
      return;
    }
    List<Integer> component = new ArrayList<>();
    int member;
    do {
      member = stack.pop();
      stacked[member] = false;
      component.add(member);
    } while (member != node);
    if (component.size() > 1) {
      cyclic.add(component);
    }
  }
}
