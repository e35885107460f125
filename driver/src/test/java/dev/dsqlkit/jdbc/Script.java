package dev.dsqlkit.jdbc;

import java.util.List;

/**
 * One case of connection behaviour.
 *
 * @param name unique within its file
 * @param options what the connection's URL says behind the question mark
 * @param given statements that prepare the database, each run by itself
 */
record Script(String name, String options, List<String> given, List<ScriptStep> steps) {
  @Override
  public String toString() {
    return name;
  }
}
