package dev.dsqlkit.interleaving;

import java.util.List;
import java.util.Map;

/**
 * What several sessions do, one step after the other. Transactions that are open after the last
 * step are rolled back.
 *
 * @param start the rows before, as the model names them
 */
record Scenario(Map<String, Integer> start, List<Step> steps) {
  int sessions() {
    return 1 + steps.stream().mapToInt(Step::session).max().orElse(0);
  }
}
