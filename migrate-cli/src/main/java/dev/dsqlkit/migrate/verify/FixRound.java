package dev.dsqlkit.migrate.verify;

import dev.dsqlkit.migrate.fix.Repair;
import dev.dsqlkit.sql.Edit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/** Repairs that are made at once: no edit gets in the way of another. */
final class FixRound {
  private final List<Origins.OwnedEdit> edits = new ArrayList<>();
  private final List<Integer> origins = new ArrayList<>();
  private final List<Finding> settled = new ArrayList<>();
  private final NavigableSet<Taken> taken = new TreeSet<>();
  private final Set<List<Edit>> made = new HashSet<>();

  /** What an edit replaces. */
  private record Taken(int start, int end, int origin) implements Comparable<Taken> {
    @Override
    public int compareTo(Taken other) {
      return Comparator.comparingInt(Taken::start)
          .thenComparingInt(Taken::end)
          .thenComparingInt(Taken::origin)
          .compare(this, other);
    }

    /** Edits of different statements may be next to each other. */
    boolean allows(Edit edit, int owner) {
      return owner == origin
          ? edit.end() < start || end < edit.start()
          : edit.end() <= start || end <= edit.start();
    }
  }

  /** Makes a repair if it fits; one that is made already settles this finding too. */
  void add(int origin, Finding finding, Repair repair) {
    if (made.contains(repair.edits())) {
      settle(origin, finding);
    } else if (repair.edits().stream().allMatch(edit -> fits(edit, origin))) {
      made.add(repair.edits());
      settle(origin, finding);
      for (Edit edit : repair.edits()) {
        taken.add(new Taken(edit.start(), edit.end(), origin));
        edits.add(new Origins.OwnedEdit(origin, edit));
      }
    }
  }

  private void settle(int origin, Finding finding) {
    origins.add(origin);
    settled.add(finding);
  }

  /** As none of them overlaps another, few can reach as far as here. */
  private boolean fits(Edit edit, int origin) {
    Taken behind = new Taken(edit.end(), Integer.MAX_VALUE, Integer.MAX_VALUE);
    for (Taken before : taken.headSet(behind, true).descendingSet()) {
      if (before.end() < edit.start()) {
        return true;
      }
      if (!before.allows(edit, origin)) {
        return false;
      }
    }
    return true;
  }

  boolean isEmpty() {
    return settled.isEmpty();
  }

  /** The findings that are settled, with their statements in {@link #origins}. */
  List<Finding> settled() {
    return settled;
  }

  List<Integer> origins() {
    return origins;
  }

  /** Ordered by their statements. */
  List<Origins.OwnedEdit> edits() {
    return edits.stream().sorted(Comparator.comparingInt(Origins.OwnedEdit::origin)).toList();
  }
}
