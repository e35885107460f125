package dev.dsqlkit.migrate.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * What somebody wrote and what PostgreSQL prints for it.
 *
 * @param printer prints another text in the same place
 */
record Pair(
    String file,
    String written,
    String printed,
    boolean query,
    Surroundings surroundings,
    Printer printer) {

  /** Prints as PostgreSQL does. */
  @FunctionalInterface
  interface Printer {
    String print(String text) throws SQLException;
  }

  Equality compare(String other) {
    return compare(other, surroundings);
  }

  Equality compare(String other, Surroundings known) {
    return query
        ? Expression.compareQueries(other, printed, known)
        : Expression.compare(other, printed, known);
  }

  @Override
  public String toString() {
    return "%s: %s%n    printed %s".formatted(file, written, printed);
  }

  /** All lines of all files; those that PostgreSQL refuses are errors. */
  static List<Pair> all(Canonical server) {
    Surroundings known = Corpus.surroundings();
    String table = Corpus.TABLE;
    Pairs pairs = new Pairs();
    for (String line : Corpus.lines("checks.txt")) {
      pairs.add("checks", line, known, text -> server.check(table, text));
    }
    for (String line : Corpus.lines("values.txt")) {
      pairs.add("values", "(" + line + "\n) IS NULL", known, text -> server.check(table, text));
    }
    for (String line : Corpus.lines("defaults.txt")) {
      String[] sides = Corpus.sides(line);
      Surroundings column = Surroundings.unknown().withTarget(Corpus.COLUMNS.get(sides[0]));
      pairs.add("defaults", sides[1], column, text -> server.defaultValue(table, sides[0], text));
    }
    for (String line : Corpus.lines("generated.txt")) {
      String[] sides = Corpus.sides(line);
      Surroundings column = known.withTarget(sides[0]);
      pairs.add("generated", sides[1], column, text -> server.generated(table, sides[0], text));
    }
    for (String line : Corpus.lines("indexes.txt")) {
      String[] sides = Corpus.sides(line);
      pairs.add("indexes", sides[0], known, text -> server.indexKey(table, text));
      if (!sides[1].isEmpty()) {
        pairs.add("predicates", sides[1], known, text -> server.predicate(table, text));
      }
    }
    for (String line : Corpus.lines("views.txt")) {
      pairs.add("views", line, known, server::view);
    }
    assertThat(pairs.refused).isEmpty();
    return pairs.read;
  }

  private static final class Pairs {
    private final List<Pair> read = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();

    void add(String file, String text, Surroundings known, Printer printer) {
      try {
        String printed = printer.print(text);
        read.add(new Pair(file, text, printed, file.equals("views"), known, printer));
      } catch (SQLException e) {
        refused.add(file + ": " + text + ": " + e.getMessage());
      }
    }
  }
}
