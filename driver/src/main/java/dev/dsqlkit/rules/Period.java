package dev.dsqlkit.rules;

import java.util.Optional;

/**
 * The months in which a refusal is in force.
 *
 * @param since the first month; empty from the beginning
 * @param until the first month in which it is gone; empty if it stands
 */
public record Period(Optional<Level> since, Optional<Level> until) {
  static final Period ALWAYS = new Period(Optional.empty(), Optional.empty());

  /** Whether the refusal is in force at the level. */
  public boolean contains(Level level) {
    return since.map(first -> level.compareTo(first) >= 0).orElse(true)
        && until.map(end -> level.compareTo(end) < 0).orElse(true);
  }

  /** The newest month in which the refusal is in force. */
  Level last() {
    return until.map(Level::previous).orElse(Level.LATEST);
  }
}
