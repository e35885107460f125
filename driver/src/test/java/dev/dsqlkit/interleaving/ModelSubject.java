package dev.dsqlkit.interleaving;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A model, possibly one with a fault, in the place of the implementation. */
final class ModelSubject implements Subject {
  private final Function<Map<String, Integer>, ModelDatabase> databases;
  private final List<ModelSession> sessions = new ArrayList<>();
  private ModelDatabase database = new ModelDatabase(Map.of());

  ModelSubject(Function<Map<String, Integer>, ModelDatabase> databases) {
    this.databases = databases;
  }

  @Override
  public void start(Scenario scenario) {
    database = databases.apply(scenario.start());
    sessions.clear();
    for (int i = 0; i < scenario.sessions(); i++) {
      sessions.add(new ModelSession(database));
    }
  }

  @Override
  public Answer perform(Step step) {
    ModelSession session = sessions.get(step.session());
    Answer answer = session.expect(step.operation()).answer();
    session.told(step.operation(), answer);
    return answer;
  }

  @Override
  public Map<String, Integer> end() {
    return database.rows();
  }
}
