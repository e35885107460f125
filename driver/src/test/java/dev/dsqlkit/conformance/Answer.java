package dev.dsqlkit.conformance;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What a server says to one string of SQL, one line for each thing that JDBC shows.
 *
 * <p>The lines are those of the case files: {@code ok} (an update count of 0), {@code count 3},
 * {@code columns id, name} followed by {@code row 1 | Ada} lines, or {@code error 0A000 text}. An
 * expected answer may also hold {@code row /regular expression/}, {@code rows vary} and {@code ok
 * or conflict}.
 */
record Answer(List<String> lines) {
  static final String OK = "ok";
  static final String CONFLICT = "error 40001 change conflicts with another transaction (OC000)";
  static final String OK_OR_CONFLICT = "ok or conflict";
  static final String ROWS_VARY = "rows vary";
  static final String ROW = "row ";
  static final String SEPARATOR = " | ";

  static Answer of(String line) {
    return new Answer(List.of(line));
  }

  boolean isConflict() {
    return lines.equals(List.of(CONFLICT));
  }

  /** Whether {@code actual} is what this expected answer allows. */
  boolean allows(Answer actual) {
    int next = 0;
    for (String expected : lines) {
      if (expected.equals(ROWS_VARY)) {
        while (next < actual.lines.size() && actual.lines.get(next).startsWith(ROW)) {
          next++;
        }
      } else if (next < actual.lines.size() && allows(expected, actual.lines.get(next))) {
        next++;
      } else {
        return false;
      }
    }
    return next == actual.lines.size();
  }

  private static boolean allows(String expected, String actual) {
    if (expected.equals(OK_OR_CONFLICT)) {
      return actual.equals(OK) || actual.equals(CONFLICT);
    }
    if (expected.startsWith(ROW) && actual.startsWith(ROW)) {
      return allowsCells(cells(expected), cells(actual));
    }
    return expected.equals(actual);
  }

  private static boolean allowsCells(String[] expected, String[] actual) {
    if (expected.length != actual.length) {
      return false;
    }
    for (int i = 0; i < expected.length; i++) {
      if (!allowsCell(expected[i], actual[i])) {
        return false;
      }
    }
    return true;
  }

  private static boolean allowsCell(String expected, String actual) {
    boolean pattern = expected.length() > 2 && expected.startsWith("/") && expected.endsWith("/");
    return pattern
        ? Pattern.matches(expected.substring(1, expected.length() - 1), actual)
        : expected.equals(actual);
  }

  private static String[] cells(String row) {
    return row.substring(ROW.length()).split(Pattern.quote(SEPARATOR), -1);
  }
}
