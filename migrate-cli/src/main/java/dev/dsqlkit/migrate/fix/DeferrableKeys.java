package dev.dsqlkit.migrate.fix;

import dev.dsqlkit.sql.Column;
import dev.dsqlkit.sql.Constraint;
import dev.dsqlkit.sql.CreateTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** DEFERRABLE and INITIALLY behind keys; behind foreign keys they stay. */
final class DeferrableKeys {
  static final String CHANGE = "the key is checked by each statement and not at COMMIT";

  private DeferrableKeys() {}

  static Optional<Repair> repair(Refused refused) {
    Optional<CreateTable> table = refused.statement().createTable();
    if (table.isEmpty()) {
      return Optional.empty();
    }
    Draft draft = new Draft(refused);
    table.get().constraints().forEach(constraint -> strip(draft, constraint, List.of()));
    for (Column column : table.get().columns()) {
      for (Constraint constraint : column.constraints()) {
        strip(draft, constraint, column.constraints());
      }
    }
    return draft.review(CHANGE);
  }

  private static void strip(Draft draft, Constraint constraint, List<Constraint> ofColumn) {
    boolean key =
        constraint.kind() == Constraint.Kind.PRIMARY_KEY
            || constraint.kind() == Constraint.Kind.UNIQUE;
    if (key && constraint.deferrable()) {
      int start = draft.words().index(constraint.at());
      strip(draft, start, end(draft.words(), start, ofColumn));
    }
  }

  /** A constraint of a column ends where the next of them begins. */
  private static int end(Words words, int start, List<Constraint> ofColumn) {
    int end = words.itemEnd(start);
    for (Constraint other : ofColumn) {
      int index = words.index(other.at());
      if (index > start && index < end) {
        end = index;
      }
    }
    return end;
  }

  /** Removes the words between two indexes. */
  static void strip(Draft draft, int start, int end) {
    Words words = draft.words();
    List<Integer> gone = new ArrayList<>();
    for (int i = start; i < end; i++) {
      if (words.is(i, "deferrable") && !words.is(i - 1, "not")) {
        gone.add(i);
      } else if (words.is(i, "initially")) {
        gone.add(i);
        gone.add(i + 1);
      }
    }
    int from = 0;
    while (from < gone.size()) {
      int to = from + 1;
      while (to < gone.size() && gone.get(to) == gone.get(to - 1) + 1) {
        to++;
      }
      draft.remove(gone.get(from), gone.get(to - 1) + 1);
      from = to;
    }
  }
}
