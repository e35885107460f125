package dev.dsqlkit.interleaving;

import java.util.List;

/**
 * What an operation may answer.
 *
 * @param answer as on a cluster
 * @param instead what passes too; see {@link ModelSession}
 */
record Expectation(Answer answer, List<Answer> instead) {
  static Expectation of(Answer answer, Answer... instead) {
    return new Expectation(answer, List.of(instead));
  }

  boolean allows(Answer actual) {
    return actual.equals(answer) || instead.contains(actual);
  }

  @Override
  public String toString() {
    return instead.isEmpty() ? answer.toString() : answer + " or " + instead;
  }
}
