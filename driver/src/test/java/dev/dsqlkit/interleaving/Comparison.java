package dev.dsqlkit.interleaving;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs scenarios on the model and on a subject, and says where the two part. */
final class Comparison {
  private final Subject subject;
  private final Tally tally;

  Comparison(Subject subject, Tally tally) {
    this.subject = subject;
    this.tally = tally;
  }

  /** Where the two part, as a script with the answers; nothing if they agree. */
  Optional<String> difference(Scenario scenario) {
    tally.scenario();
    ModelDatabase model = new ModelDatabase(scenario.start());
    List<ModelSession> sessions = new ArrayList<>();
    for (int i = 0; i < scenario.sessions(); i++) {
      sessions.add(new ModelSession(model));
    }
    StringBuilder script = new StringBuilder("start: " + scenario.start());
    try {
      subject.start(scenario);
      for (Step step : scenario.steps()) {
        ModelSession session = sessions.get(step.session());
        Expectation expectation = session.expect(step.operation());
        script.append("%n  %-16s".formatted(step));
        long began = System.nanoTime();
        Answer actual = subject.perform(step);
        tally.step(step, expectation, actual, System.nanoTime() - began);
        if (!expectation.allows(actual)) {
          script.append("expected %s%n%18sbut was  %s".formatted(expectation, "", actual));
          subject.end();
          return Optional.of(script.toString());
        }
        script.append(actual);
        tally.took(step, session.told(step.operation(), actual));
      }
      Map<String, Integer> rows = subject.end();
      if (!rows.equals(model.rows())) {
        script.append("%nend: expected %s%n     but was  %s".formatted(model.rows(), rows));
        return Optional.of(script.toString());
      }
      return Optional.empty();
    } catch (Exception e) {
      return Optional.of(script + "%n%s".formatted(e));
    }
  }

  /** The same for a scenario that still differs and from which no step can be left out. */
  Optional<String> smallestDifference(Scenario scenario) {
    Optional<String> difference = difference(scenario);
    if (difference.isEmpty()) {
      return difference;
    }
    for (int i = 0; i < scenario.steps().size(); i++) {
      List<Step> fewer = new ArrayList<>(scenario.steps());
      fewer.remove(i);
      Optional<String> smaller = smallestDifference(new Scenario(scenario.start(), fewer));
      if (smaller.isPresent()) {
        return smaller;
      }
    }
    return difference;
  }
}
