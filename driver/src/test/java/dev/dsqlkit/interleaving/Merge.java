package dev.dsqlkit.interleaving;

import dev.dsqlkit.interleaving.Operation.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;

/** Makes the steps of two or more scripts one sequence. */
final class Merge {
  private Merge() {}

  /** One of the sequences. */
  static List<Step> random(List<Script> scripts, Random random) {
    List<Integer> turns = new ArrayList<>();
    for (int session = 0; session < scripts.size(); session++) {
      for (int i = 0; i < scripts.get(session).size(); i++) {
        turns.add(random.nextInt(turns.size() + 1), session);
      }
    }
    int[] next = new int[scripts.size()];
    List<Step> steps = new ArrayList<>();
    for (int session : turns) {
      steps.add(step(session, scripts.get(session).operations().get(next[session]++), steps));
    }
    return steps;
  }

  /** All sequences. */
  static void all(Script a, Script b, Consumer<List<Step>> to) {
    goOn(a, 0, b, 0, false, false, List.of(), to);
  }

  /**
   * One sequence at least of those that differ only in the order of neighbours that do not know of
   * each other: of two transactions that have touched no row in common, so that none has waited for
   * the other, and neither of the two steps decides what the other one's snapshot has.
   */
  static void distinct(Script a, Script b, Consumer<List<Step>> to) {
    goOn(a, 0, b, 0, true, false, List.of(), to);
  }

  private static void goOn(
      Script a,
      int i,
      Script b,
      int j,
      boolean distinct,
      boolean cameFromB,
      List<Step> soFar,
      Consumer<List<Step>> to) {
    if (i == a.size() && j == b.size()) {
      to.accept(soFar);
      return;
    }
    if (i < a.size() && !(distinct && cameFromB && commute(a, i, b, j - 1))) {
      goOn(a, i + 1, b, j, distinct, false, plus(soFar, 0, a.operations().get(i)), to);
    }
    if (j < b.size()) {
      goOn(a, i, b, j + 1, distinct, true, plus(soFar, 1, b.operations().get(j)), to);
    }
  }

  /** Whether the i-th step of one and the j-th of the other, as neighbours, may change places. */
  private static boolean commute(Script a, int i, Script b, int j) {
    boolean snapshotFollowsEnd =
        (a.endsAt(i) && b.beginsAt(j) && !b.endsAt(j))
            || (b.endsAt(j) && a.beginsAt(i) && !a.endsAt(i));
    return !snapshotFollowsEnd && touchedAt(a, i).stream().noneMatch(touchedAt(b, j)::contains);
  }

  private static Set<Integer> touchedAt(Script script, int index) {
    return script.touchedBefore(script.endsAt(index) ? index : index + 1);
  }

  private static List<Step> plus(List<Step> soFar, int session, Operation operation) {
    List<Step> longer = new ArrayList<>(soFar);
    longer.add(step(session, operation, soFar));
    return longer;
  }

  /** What it writes is unique, and the same where {@link ScriptText} reads the scenario. */
  private static Step step(int session, Operation operation, List<Step> before) {
    return new Step(
        session,
        operation instanceof Statement statement
            ? new Statement(statement.verb(), statement.row(), 100 + before.size())
            : operation);
  }
}
