package dev.dsqlkit.interleaving;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What two sessions do to parents and children, in every order. */
final class FamilyScenarios {
  /**
   * @param start names of rows
   * @param first operations of one session, which then commits
   */
  record Pair(String start, String first, String second) {
    void scenarios(Consumer<Scenario> to) {
      Map<String, Integer> rows = new TreeMap<>();
      for (String name : start.split(", ", -1)) {
        rows.put(name, rows.size() + 1);
      }
      Merge.all(script(first), script(second), steps -> to.accept(new Scenario(rows, steps)));
    }

    @Override
    public String toString() {
      return "%s: %s | %s".formatted(start, first, second);
    }
  }

  private FamilyScenarios() {}

  static Stream<Pair> all() {
    return Stream.of(
        new Pair("parent 1", "parent-delete 1", "child-insert 1"),
        new Pair("parent 1", "parent-read 1; parent-delete 1", "parent-read 1; child-insert 1"),
        new Pair("parent 1", "parent-delete 1; rollback", "child-insert 1; parent-read 1"),
        new Pair("parent 1", "parent-write 1; parent-read 1", "child-insert 1; parent-read 1"),
        new Pair("parent 1", "parent-write 1", "child-insert 1; parent-write 1"),
        new Pair("parent 1", "parent-rename 1", "child-insert 1"),
        new Pair("parent 1", "parent-rename 1; parent-read 11", "parent-read 1; child-insert 1"),
        new Pair("parent 1", "parent-lock 1", "child-insert 1"),
        new Pair("parent 1", "parent-read 1; parent-lock 1", "parent-read 1; child-insert 1"),
        new Pair("parent 1, ward 1", "parent-delete 1", "ward-write 1"),
        new Pair("parent 1, ward 1", "parent-write 1; parent-delete 1", "ward-write 1"),
        new Pair("parent 1", "parent-delete 1", "parent-read 1; ward-insert 1"),
        new Pair("parent 1, child 1", "parent-delete 1", "child-delete 1; parent-delete 1"),
        new Pair("parent 1, child 1", "child-delete 1; parent-delete 1", "child-write 1"),
        new Pair("parent 1, parent 2", "child-insert 1; child-insert 2", "parent-delete 2"),
        new Pair("parent 1", "child-insert 1", "child-insert 1"),
        new Pair("parent 1", "child-insert 1", "ward-insert 1; parent-write 1"));
  }

  private static Script script(String text) {
    List<Operation> operations =
        ScriptText.steps(
                ("A: " + text + (text.endsWith("rollback") ? "" : "; commit"))
                    .replace("; ", "\nA: "),
                FamilyScenarios::verb)
            .stream()
            .map(Step::operation)
            .toList();
    return new Script(operations);
  }

  static FamilyVerb verb(String word) {
    return FamilyVerb.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
