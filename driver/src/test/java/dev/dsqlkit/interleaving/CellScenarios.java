package dev.dsqlkit.interleaving;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** The scenarios of two rows that may be there at the start or not. */
final class CellScenarios {
  static final Map<String, Integer> BOTH = Map.of("cell 1", 1, "cell 2", 2);

  private static final List<Map<String, Integer>> STARTS =
      List.of(BOTH, Map.of("cell 1", 1), Map.of("cell 2", 2), Map.of());

  private final List<Script> scripts;

  private CellScenarios(List<Script> scripts) {
    this.scripts = scripts;
  }

  CellScenarios(int operations, List<CellVerb> verbs) {
    this(Scripts.of(operations, verbs));
  }

  /** Of scripts of up to so many operations, where the last COMMIT counts too. */
  static CellScenarios ofSize(int size, List<CellVerb> verbs) {
    return new CellScenarios(
        Scripts.of(size, verbs).stream().filter(script -> script.size() <= size).toList());
  }

  /** The first two scripts meet. */
  Scenario random(int sessions, Random random) {
    while (true) {
      List<Script> chosen =
          IntStream.range(0, sessions)
              .mapToObj(any -> scripts.get(random.nextInt(scripts.size())))
              .toList();
      if (sessions == 1 || chosen.get(0).meets(chosen.get(1))) {
        return new Scenario(
            STARTS.get(random.nextInt(STARTS.size())), Merge.random(chosen, random));
      }
    }
  }

  /**
   * Every pair of scripts in every order, without what is another scenario with the sessions or the
   * rows exchanged, what never meets (plain reads meet nothing), and the orders that {@link
   * Merge#distinct} leaves out. That this loses nothing rests on one assumption: sessions that have
   * touched no row in common do not mind each other. The scenarios at random make none, and leave
   * nothing out but pairs that do not meet.
   */
  void distinct(Consumer<Scenario> to) {
    Map<Script, Integer> number = new HashMap<>();
    scripts.forEach(script -> number.put(script, number.size()));
    int[] mirrored =
        scripts.stream().mapToInt(script -> number.getOrDefault(script.mirrored(), -1)).toArray();
    for (int i = 0; i < scripts.size(); i++) {
      for (int j = i; j < scripts.size(); j++) {
        if (isFirst(i, j, mirrored) && scripts.get(i).meets(scripts.get(j))) {
          pair(scripts.get(i), scripts.get(j), to);
        }
      }
    }
  }

  /** Of the pair and what it becomes when the rows, and the sessions too, are exchanged. */
  private boolean isFirst(int i, int j, int[] mirrored) {
    int low = Math.min(mirrored[i], mirrored[j]);
    int high = Math.max(mirrored[i], mirrored[j]);
    return i < low || (i == low && j <= high);
  }

  private static void pair(Script a, Script b, Consumer<Scenario> to) {
    List<Integer> rows = new ArrayList<>(a.rows());
    rows.addAll(b.rows());
    List<Map<String, Integer>> starts =
        rows.stream().distinct().count() == 2
            ? STARTS
            : STARTS.stream().filter(start -> start.containsKey(unused(rows))).toList();
    Merge.distinct(a, b, steps -> starts.forEach(start -> to.accept(new Scenario(start, steps))));
  }

  /** A row that nobody uses is there. */
  private static String unused(List<Integer> used) {
    return CellVerb.name(used.contains(1) ? 2 : 1);
  }
}
