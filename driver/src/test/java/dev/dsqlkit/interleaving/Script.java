package dev.dsqlkit.interleaving;

import dev.dsqlkit.interleaving.Operation.End;
import dev.dsqlkit.interleaving.Operation.Statement;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What one session does; it ends with COMMIT or ROLLBACK. */
record Script(List<Operation> operations) {
  int size() {
    return operations.size();
  }

  boolean endsAt(int index) {
    return operations.get(index) instanceof End;
  }

  boolean beginsAt(int index) {
    return index == 0 || endsAt(index - 1);
  }

  /** The rows that the transaction of the last of these operations has not only read by then. */
  Set<Integer> touchedBefore(int end) {
    Set<Integer> rows = new TreeSet<>();
    for (Operation operation : operations.subList(0, end)) {
      if (operation instanceof End) {
        rows.clear();
      } else if (operation instanceof Statement statement && statement.verb() != CellVerb.READ) {
        rows.add(statement.row());
      }
    }
    return rows;
  }

  Set<Integer> rows() {
    return operations.stream()
        .filter(Statement.class::isInstance)
        .map(each -> ((Statement) each).row())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  Set<Integer> touched() {
    return operations.stream()
        .filter(each -> each instanceof Statement s && s.verb() != CellVerb.READ)
        .map(each -> ((Statement) each).row())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** With the rows 1 and 2 exchanged. */
  Script mirrored() {
    return new Script(
        operations.stream()
            .map(
                each ->
                    each instanceof Statement statement
                        ? new Statement(statement.verb(), 3 - statement.row(), statement.value())
                        : each)
            .toList());
  }

  /** Whether one of them touches what the other uses. */
  boolean meets(Script other) {
    return touched().stream().anyMatch(other.rows()::contains)
        || other.touched().stream().anyMatch(rows()::contains);
  }
}
