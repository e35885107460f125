package dev.dsqlkit.interleaving;

import dev.dsqlkit.interleaving.Operation.End;
import dev.dsqlkit.interleaving.Operation.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Reads a scenario as failures print it: {@code A: write 1}, a step a line. */
final class ScriptText {
  private ScriptText() {}

  /** The steps, with the n-th statement writing 100 + n. */
  static List<Step> steps(String text, Function<String, Verb> verbs) {
    List<Step> steps = new ArrayList<>();
    for (String line : text.lines().toList()) {
      String[] words = line.strip().split("[: ]+", -1);
      int session = words[0].charAt(0) - 'A';
      String verb = words[1].toUpperCase(Locale.ROOT);
      boolean ends = Arrays.stream(End.values()).anyMatch(end -> end.name().equals(verb));
      steps.add(
          new Step(
              session,
              ends
                  ? End.valueOf(verb)
                  : new Statement(
                      verbs.apply(verb), Integer.parseInt(words[2]), 100 + steps.size())));
    }
    return steps;
  }
}
