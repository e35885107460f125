package dev.dsqlkit.interleaving;

/**
 * A step of a scenario.
 *
 * @param session from 0
 */
record Step(int session, Operation operation) {
  @Override
  public String toString() {
    return (char) ('A' + session) + ": " + operation;
  }
}
