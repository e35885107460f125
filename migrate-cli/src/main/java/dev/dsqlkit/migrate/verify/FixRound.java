package dev.dsqlkit.migrate.verify;

import dev.dsqlkit.migrate.fix.Repair;
import dev.dsqlkit.sql.Edit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Repairs that are made at once: no edit touches another. */
final class FixRound {
  private final List<Origins.OwnedEdit> edits = new ArrayList<>();
  private final List<Integer> origins = new ArrayList<>();
  private final List<Finding> settled = new ArrayList<>();
  private final TreeMap<Integer, Integer> taken = new TreeMap<>();
  private final Set<List<Edit>> made = new HashSet<>();

  /** Makes a repair if it fits; one that is made already settles this finding too. */
  void add(int origin, Finding finding, Repair repair) {
    if (made.contains(repair.edits())) {
      settle(origin, finding);
    } else if (repair.edits().stream().noneMatch(this::touches)) {
      made.add(repair.edits());
      settle(origin, finding);
      for (Edit edit : repair.edits()) {
        taken.merge(edit.start(), edit.end(), Math::max);
        edits.add(new Origins.OwnedEdit(origin, edit));
      }
    }
  }

  private void settle(int origin, Finding finding) {
    origins.add(origin);
    settled.add(finding);
  }

  private boolean touches(Edit edit) {
    Map.Entry<Integer, Integer> before = taken.floorEntry(edit.end());
    return before != null && before.getValue() >= edit.start();
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
