package dev.dsqlkit.conformance;

import java.util.List;
import java.util.Optional;

/**
 * Something that a cluster is known to do.
 *
 * @param source who saw or wrote it, and when
 * @param optIn why it is not run unless asked for
 * @param setup statements that must all succeed first, each in a transaction of its own
 */
record Case(
    String group,
    String name,
    String source,
    Optional<String> optIn,
    Optional<Losers> losers,
    List<String> setup,
    List<Step> steps) {

  boolean hasSeveralSessions() {
    return steps.stream().mapToInt(Step::session).distinct().count() > 1;
  }

  @Override
  public String toString() {
    return group + ": " + name + " (" + source + ")";
  }
}
