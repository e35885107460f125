package dev.dsqlkit.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dsqlkit.history.DependencyGraph.Edge;
import dev.dsqlkit.history.DependencyGraph.Kind;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** The search for cycles, held against one that tries all ways. */
class CyclesTest {
  private static final int NODES = 5;

  @RepeatedTest(300)
  void findsAForbiddenCycleWhereThereIsOne() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    DependencyGraph graph = new DependencyGraph(NODES);
    int edges = 3 + random.nextInt(6);
    for (int i = 0; i < edges; i++) {
      int from = random.nextInt(NODES);
      int to = (from + 1 + random.nextInt(NODES - 1)) % NODES;
      graph.add(from, to, random.nextInt(3) > 0 ? Kind.RW : Kind.WR);
    }

    boolean found = !new Cycles(graph).forbidden().isEmpty();

    assertThat(found).as("seed %d", seed).isEqualTo(hasForbiddenWalk(graph));
  }

  /** A closed walk needs no more steps than there are pairs of a node and a kind of edge. */
  private static boolean hasForbiddenWalk(DependencyGraph graph) {
    for (int start = 0; start < NODES; start++) {
      for (Edge first : graph.from(start)) {
        if (returns(graph, start, first, first, 2 * NODES)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean returns(
      DependencyGraph graph, int start, Edge first, Edge last, int steps) {
    if (last.to() == start && !(last.isAntiDependency() && first.isAntiDependency())) {
      return true;
    }
    return steps > 1
        && graph.from(last.to()).stream()
            .filter(next -> !(last.isAntiDependency() && next.isAntiDependency()))
            .anyMatch(next -> returns(graph, start, first, next, steps - 1));
  }

  @Test
  void walksLongChainsWithoutRecursion() {
    int nodes = 200_000;

    List<List<Integer>> cyclic = Components.cyclic(nodes, node -> new int[] {(node + 1) % nodes});

    assertThat(cyclic).singleElement().satisfies(all -> assertThat(all).hasSize(nodes));
  }
}
