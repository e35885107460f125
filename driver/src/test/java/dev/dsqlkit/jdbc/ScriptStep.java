package dev.dsqlkit.jdbc;

import java.util.List;

/**
 * One call of JDBC.
 *
 * @param how the words behind {@code -- how:}; {@code execute} where there is none
 * @param binds the words behind {@code -- bind:}, by which parameters are made
 * @param lines the SQL; for a batch each line is an entry
 * @param expected the answer, line by line
 */
record ScriptStep(String how, List<String> binds, List<String> lines, List<String> expected) {
  String sql() {
    return String.join("\n", lines);
  }
}
