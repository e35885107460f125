package dev.dsqlkit.interleaving;

import java.util.Map;

/** What is held against the model. */
interface Subject {
  /** Has these rows and no open transaction. */
  void start(Scenario scenario) throws Exception;

  Answer perform(Step step) throws Exception;

  /** Rolls back what is still open, and tells the rows. */
  Map<String, Integer> end() throws Exception;
}
